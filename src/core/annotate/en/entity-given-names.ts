/** Given names that are mostly women's. Folded: lower case, accents off. */
export const FEMALE_NAMES: ReadonlySet<string> = new Set(
  `abby abigail ada adele adriana agnes aisha alana alejandra alexandra alexandria alice alicia alina alisha alison allison alma alyssa amal
   amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angie anika anita ann anna annabel anne annette annie
   antonia anya april ariana arlene asha ashlee ashley astrid audrey aung-san aurora ava ayesha barb barbara beata beatrice beatriz becky
   belinda benazir bernadette bernice bertha beth bethany betsy betty beverly bianca bonnie brenda bridget brigitte brittany brooke camila camille
   candace candice carla carly carmen carol carole carolina caroline carolyn carrie cassandra cassie catalina caterina catherine cathy cecilia
   celeste celia celine charlene charlotte chelsea cherie cheryl chloe christa christiana christiane christina christine cindy claire clara
   claudette claudia colleen connie constance consuelo cora corinne cornelia courtney cristina cynthia daisy dana danielle daphne darlene
   dawn deanna deb debbie deborah debra deirdre delia della denise desiree diana diane dianne dilma dina dolores dominique donna dora
   doreen doris dorothy ebony edith edna eileen elaine eleanor elena elisa elise elisabeth elizabeth ella ellen eloise elsa elsie elvira emilia
   emily emma erica erika erin ernestine esmeralda esperanza estelle esther ethel eugenia eunice eva evangeline eve evelyn faith fatima
   fatma fay faye felicia fern fiona flora florence frances francesca francine freda frida gabriela gabrielle gail gayle genevieve georgia
   georgina geraldine gertrude gina ginger giorgia gisela giulia gladys glenda gloria golda grace greta gretchen guadalupe gwen gwendolyn
   hailey hanna hannah harriet hattie hazel heather heidi helen helena helene helga henrietta hilary hilda hillary holly hope ida ilana
   ilhan imelda indira ines inez ingrid irene irina iris irma isabel isabella isabelle ivana ivanka ivy jacinda jacqueline jacquelyn jade jana
   jane janet janice janine jasmine jean jeanette jeanine jeanne jenna jennifer jenny jessica jessie jill jo joan joann joanna joanne jocelyn
   jodi jodie joni josefina josephine joy joyce juanita judith judy julia juliana julianne julie juliet june justine kamala kara karen kari karin
   karina karla kate katerina katharine katherine kathie kathleen kathryn kathy katia katie katrina katy kay kayla keisha kelly kelsey kendra kerry
   khadija kiki kim kimberly kirsten kirstie kirstjen kristen kristi kristin kristina kristine kristy krystal lana lara latisha latoya laura lauren laurie
   laverne lea leah leila lena leona leonor leslie leticia leyla lidia lila lilian liliana lillian lily linda lindsay lindsey lisa liz liza lizzie lois
   lola lorena loretta lori lorna lorraine louisa louise luana lucia lucie lucille lucinda lucy luisa lupe lydia lynda lynette lynn lynne mabel
   madeleine madeline madison mae magdalena maggie malala mallory mandy manuela mara marcia margaret margarita margot marguerite maria mariam
   marian mariana marianne maribel marie marilyn marina marine marion marisa marisol marissa marjorie marlene marsha marta martha martina
   mary maryam matilda maude maureen mavis maxine may maya meg megan meghan mei melania melanie melinda melissa mercedes meredith merkel
   meryl mette mia michaela michele michelle mildred millicent mimi mina mindy minnie miranda miriam misty mitzi moira molly mona monica monique muriel
   myra myrtle nadia nadine nancy naomi natalia natalie natasha nell nellie nicola nicole nikki nina nora noreen norma octavia olga
   olive olivia opal ophelia paige pam pamela patrice patricia patsy patti patty paula paulette pauline pearl peggy penelope penny petra phoebe phyllis
   pippa polly priscilla priti priya quinn rachel rafaela ramona rania raquel rashida rebecca rebekah regina rena renee rhonda rita roberta
   rochelle rosa rosalie rosalind rosalyn rose roseanne rosemarie rosemary rosie roxanne ruby ruth sabina sabrina sadie sally salma samantha
   sandra sandy sara sarah sasha saundra savannah selena selma shannon shari sharon shauna sheila shelby shelley shelly sheri sherri sherry sheryl
   shirin shirley sierra sigrid silvia simone sinead siobhan sofia sonia sonja sonya sophia sophie stacey stacy stefanie stella stephanie sue
   susan susana susanna susanne suzanne suzette svetlana sybil sylvia tabitha tamara tami tammy tania tanya tara tatiana tatyana teresa
   teri terri tess tessa thelma theresa therese tiffany tina toni tonya tracey traci tracie trina trish trudy tulsi uma ursula valentina valeria
   valerie vanessa vera veronica vicki vickie vicky victoria viola violet violeta virginia vivian viviana wanda wendy whitney whoopi wilhelmina
   willa wilma winifred winona xiomara yasmin yesenia yoko yolanda yulia yuliya yvette yvonne zainab zara zelda zoe zoey zuzana alyson elissa
   condoleezza hanan samira soraya parveen sonal sunita meera deepa kavita anjali lakshmi sushma mamata nirmala aruna`
    .split(/\s+/)
    .filter(Boolean),
);

/** Given names that are mostly men's. Folded. */
export const MALE_NAMES: ReadonlySet<string> = new Set(
  `aaron abdel abdul abdullah abdulla abe abel abraham abu adam adolf adrian ahmad ahmed aidan al alan albert alberto aldo alec alejandro aleksandr
   alex alexander alexandre alexei alexey alexis alfonso alfred alfredo ali alistair allan allen alonso alonzo alvin amir anatoly anders andre andreas
   andres andrei andrew andrey andy angelo angus anthony anton antonin antonio antony ari arnold arthur arturo asif augustin augustus austin avi axel ayman
   barack barney barry bart bashar basil beau ben benedict benito benjamin bennett benny bernard bernardo bernie bert bill billy binyamin
   benyamin bjorn bo bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan bryce burt byron caleb calvin
   cameron carl carlo carlos carlton cary cecil cedric cesar chad charles charlie chester chris christian christoph christophe christopher
   chuck clarence clark claude claudio clay clayton clement cliff clifford clint clinton clive clyde cody colin conor conrad corey cory craig
   curtis cyril cyrus dale dallas damian damien dan daniel danny dario darrell darren darryl dave david davide dean dennis denis derek
   desmond devin dick diego dieter dimitri dirk dmitri dmitry dominic don donald donnie doug douglas drew duane dudley duncan dustin dwayne dwight earl
   ed eddie edgar edmond edmund eduardo edward edwin ehud eli elias elijah elliot elliott ellis elmer emanuel emile emilio emmanuel emmett enrico
   enrique eric erich erik ernest ernesto ernie errol ethan eugene evan evo fabio farouk felipe felix ferdinand fernando fidel floyd francesco
   francis francisco franco francois frank franklin franz fred freddie frederic frederick fritz gabriel gareth garrett gary gavin gene geoff
   geoffrey george gerald gerard gerhard german giancarlo gianni gideon gilbert giles giorgio giovanni giuseppe glen glenn gordon graham
   greg gregg gregory guido guillaume guillermo gunter gus gustavo guy hakim hamid hamza hank hans harold harrison harry harvey hasan hassan
   hector heinrich helmut henri henrik henry herbert herman herman hermann horace horst howard hubert hugh hugo humberto hussein ian
   ibrahim ignacio igor ilya imran ira irving isaac isaiah ismail ivan jack jacob jacques jaime jair jake jamal james jamie jan jared jason javier
   jay jeb jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel johan johann john johnny jon
   jonathan jordan jorge jose josef joseph josh joshua josue juan jude jules julian julio julius jurgen justin kareem karim karl keith
   kemal ken kenneth kenny kent kevin khaled khalid kirk klaus kofi kurt kyle lance larry lars laurence laurent lawrence lee leif len leo leon
   leonard leonardo leonid leroy lester lewis liam lindsay lionel lloyd logan lorenzo lou louis lowell lucas luciano luigi luis luiz luke
   luther lyle lyndon magnus mahmoud mahmud malcolm manfred manmohan manuel mao marc marcel marcelo marco marcos marcus mario mark marlon marshall martin
   marty marvin massimo matt matteo matthew matthias maurice mauricio max maxim maximilian maxwell mehmet mel melvin michael michel mick miguel mike mikhail
   miles milo milton mitch mitchell mitt mohamed mohammad mohammed mohamud morgan morris moses muammar muhammad murray mustafa narendra nasser nathan nathaniel
   ned neil nelson newt nicholas nick nicolas nicolae niels nigel nikita nikolai nikolay noah noam noel norman nouri oleg oliver olivier omar orlando orrin oscar
   osama oskar otto owen pablo paddy paolo pascal patrick paul paulo pavel pedro percy perry pete peter phil philip philippe phillip pierre pieter porter pranab preston
   quentin rafael rahul rajiv ralph ramon ramzi rand randall randolph randy raphael rashid raul ray raymond recep reggie reginald reince rene reuben
   rex ricardo rich richard rick ricky rob robbie robert roberto robin rod roderick rodney rodrigo roger rohan roland rolf roman ron ronald ronnie rory ross roy
   ruben rudolf rudolph rudy rupert russ russell ryan saad saddam said salman salvador salvatore sam samir sammy samuel sanjay santiago saul scott sean sebastian sergei sergey
   sergio seth shane shaun shawn shimon shinzo sid sidney silvio simon sinclair spencer stan stanley stefan stephane stephen sterling steve steven stewart stuart sven syed
   tariq tayyip ted terence terrence terry theo theodore thierry thomas tim timothy toby todd tom tomas tommy tony travis trent trevor troy tyler
   tyrone ulrich umar usama vaclav vance vern vernon vicente victor vijay viktor vince vincent vincenzo virgil vladimir volodymyr wade wallace
   walt walter warren wayne wendell werner wesley wilbur wilfred wilhelm will willard willem william willie wolf wolfgang woodrow xavier yair yasser yitzhak yoshihide yousef
   youssef yuri yusuf zachary zack zalmay zbigniew kelvin lamar marquis deandre rashad hosni anwar bernhard elon sundar satya rishi keir tarek ziad wael blake kellyn
   bilal haider jens jeroen joost mariano pervez nawaz asif ehsan arvind amit ravi suresh anil ashok hiroshi kenji takeshi akira yasuo junichiro taro`
    .split(/\s+/)
    .filter(Boolean),
);

/** Given names borne by women and men alike: they mark a person and state no gender. Folded. */
export const SHARED_NAMES: ReadonlySet<string> = new Set(
  `addison alexis angel ariel avery blair casey chris dana devon drew dominique frankie harley hayden hunter jackie jamie jess jesse jody
   jordan jules kai kelly kendall kerry kim kit lee leslie lindsay lindsey logan lou marion mackenzie mel micah morgan pat parker peyton quinn
   reese riley robin rory rowan sacha sam sandy sasha shannon shawn sidney skyler stacy sydney taylor terry toby tracy val winter jun li ming wei xi yi`
    .split(/\s+/)
    .filter(Boolean),
);

/** Short forms of given names with the names they stand for. Folded. */
export const SHORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `abby:abigail al:albert,alan,alfred,alexander alex:alexander,alexandra,alexis andy:andrew barb:barbara becky:rebecca ben:benjamin bernie:bernard bert:albert,robert,herbert
   beth:elizabeth betsy:elizabeth betty:elizabeth bill:william billy:william bob:robert bobby:robert,rafael brad:bradley cathy:catherine charlie:charles chris:christopher,christine,christina
   chuck:charles cindy:cynthia dan:daniel danny:daniel dave:david deb:deborah,debra debbie:deborah,debra dick:richard don:donald donnie:donald doug:douglas
   ed:edward,edwin,edmund eddie:edward,edwin fred:frederick,alfred gabe:gabriel gene:eugene geoff:geoffrey greg:gregory hank:henry harry:harold,henry jack:john jake:jacob
   jeb:john jeff:jeffrey,jefferson jen:jennifer jenny:jennifer jerry:gerald,jerome jess:jessica jim:james jimmy:james joe:joseph,jose johnny:john jon:jonathan josh:joshua judy:judith
   kate:katherine,catherine,kathryn kathy:katherine,kathleen,kathryn katie:katherine ken:kenneth kenny:kenneth kim:kimberly larry:lawrence,laurence len:leonard leo:leonard,leonardo liz:elizabeth lou:louis,louise
   maggie:margaret matt:matthew max:maxwell,maximilian meg:margaret,megan mel:melvin,melanie mike:michael mick:michael mitch:mitchell ned:edward newt:newton nate:nathan,nathaniel
   nick:nicholas pam:pamela pat:patrick,patricia patty:patricia peggy:margaret penny:penelope pete:peter phil:philip,phillip randy:randall,randolph ray:raymond rich:richard rick:richard
   ricky:richard rob:robert rod:rodney,roderick ron:ronald ronnie:ronald rudy:rudolph russ:russell sally:sarah sam:samuel,samantha sandy:sandra,alexander stan:stanley steve:steven,stephen
   sue:susan ted:edward,theodore,thaddeus terry:terence,terrence,theresa theo:theodore tim:timothy toby:tobias tom:thomas tommy:thomas tony:anthony,antonio trish:patricia val:valerie vicky:victoria vince:vincent
   walt:walter will:william willie:william zack:zachary`
    .split(/\s+/)
    .filter(Boolean)
    .map((entry) => {
      const [short = '', full = ''] = entry.split(':');
      return [short, full.split(',')];
    }),
);
