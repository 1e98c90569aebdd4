/** Written by scripts/document-frequency.ts: the number of articles, then lines of a count and the stems that occur in so many. */
export const ARTICLES = 369;
export const FREQUENCIES = `
369 in of the to
366 a
365 and
353 on
342 for
307 with
305 is wa
303 at it
298 that
294 as
289 by
285 said
281 from
274 be
258 an
253 thi
249 have
247 ha
223 us year
217 ar which
212 also
210 not
209 state
206 new
192 had
190 been
187 were
185 will
182 their
174 but
171 he
164 thei
159 over time
156 would
155 after
154 more we
151 other two unit
149 peopl
147 announc
146 first
145 or
144 govern
142 all
135 includ
134 report
133 work
128 than
127 about who
126 accord nation
125 up
123 hi
119 our
118 when
116 dai
114 into
113 out
112 onli
111 minist todai
108 made
107 some
104 last presid there
102 around can i them
99 make part
98 prime support
97 both call million
96 no plan
95 dure
94 befor
92 follow
90 continu servic
88 most provid world
87 compani
86 current sinc
84 need sai take these
83 between local so
81 countri week
80 gener under while
79 now
78 offici
76 could if like
75 mai
74 mani three well
73 place receiv
72 come number
71 end help start then those through
70 do
69 develop oper such veri
68 ani go major sever
67 five move wai what
66 involv
65 back billion close commun member next public
64 american down yesterdai
63 anoth becaus increas live month releas
62 allow australian found
61 intern just long
60 area build caus center futur issu job u.
59 even recent
58 addit base expect result
57 across event get offic she
56 australia citi fund market secur show
55 against forc group hour off run share told
54 author death home hous larg point six statement
53 chang famili four later own remain system univers where
52 due feder high improv mr possibl reportedli second within
51 alreadi earli fridai how import life much order person program right
50 did least press see wednesdai
49 former held him lead level mondai per same want
48 design di further known organ set
47 claim decis investig reach respons return south until
46 busi chief complet each everi health parti project region
45 abl commit economi face industri name open posit still
44 her launch record repres
43 differ earlier european financi hold know offer past team
42 along ask effort elect emerg final give manag term third thousand utc
41 agenc began best case critic invest morn north process product should
40 affect built depart execut find law mark produc saturdai without
39 associ creat howev kill look perform schedul serv thursdai
38 activ carri control histori post senat
37 ad assist begin better great line lost mean old polic reduc trump tuesdai
36 ag becom bring consid drop form good john march my percent requir research togeth you
35 believ came deliv econom global hospit june led loss note studi test water
34 air becam capit initi late less problem protect suggest technolog took total
33 again cite democrat doe donald effect half leader measur onc relat step toward
32 access act agre deal describ februari few flight identifi inform largest meet power put seek seven transport vote
31 appear attack avail awai california car condit contribut cost estim head interest left respect sign stock turn
30 attempt benefit council director exist keep manufactur near ongo scienc stai vehicl video
29 although attend charg co cut date foreign given human join land must octob pass signific space union vice york
28 among central cover ensur fire full here institut januari mayor model previou previous remov similar suffer think
27 action agreement aircraft america august bodi comment concern confirm connect damag engin juli kilomet low network opportun premier presidenti privat question road sale scientist sell small speak special specif strong taken thing variou
26 ago confer court data eight entir fall far happen hundr indic injur leav media militari motor origin particip plai price role rule side sundai valu
25 bank drive fell gain gillard incid infrastructur labor lower might mile prevent resid septemb site stand ten trade travel white worker
24 administr am april averag bill board british campaign construct discuss enough ever featur firm franc ground lot monei natur nearli occur polit present realli stop thought top uk we'r whether
23 aim almost appl arriv biggest candid ceo children coast declar detail determin don't effici enter experi facil file friend growth hard hope impact man met minut night novemb propos publish rang roughli sector success too twitter via visit wide
22 abil big care commerci comput decad direct environ establish express fail island julia kingdom limit medic mission observ reason replac saw seen soon stage store though war washington welcom went win
21 clear collect compar decemb demand district educ encourag exchang excit explor free fuel immedi individu longer lose love polici popul potenti purchas quarter quickli rate rel request save secretari sent thank try victim women
20 address affair annual boe covid crash custom equip extend forward greater hit instead justic kei kevin learn let london nine primari queensland recogn republican territori train won yet your
19 account achiev alleg arrang arrest attract cent civil commonwealth dead deliveri directli diseas dollar either employe i'm jone latest main messag meter mike pai period plant profit raiz read recov regard respond school sea speed station steve suppli target tradit transit turnbul vital wife
18 advanc award break canada confid crisi danger delai demonstr despit earn earth fly focus ford goal joe legisl list loan locat malcolm minor music nasa northern partner piec prepar progress proud readi remark rudd select smaller sold tweet west
17 ahead airlin airport alwai analyst approach auto below border budget celebr challeng class competit constitut credit done east florida game governor hand honor index intend introduc link ms negoti nomin overal packag passeng planet predict prison real safe search social student surfac suspect sustain themselv trial understand view websit worldwid young
16 accus airbu amount atmospher black born broke committe conduct contain cross cultur declin difficult dow explain fact fight gm hear histor independ jet joint kind maintain matter michael non onlin plane popular professor protest push race rescu rest safeti seat seri short size spokesperson staff talk task upon urg western whose wind worth
15 abov afternoon al anti applic approv biden canadian capabl chanc combin complex congress contract corpor crime david examin fast field fill flood ftse gather germani grow heart higher inc laboratori legal me men never option p.m particularli phase red refer reform richard season sourc threaten user version warn we'v wrote
14 bankruptci cancel capac china chrysler command compet discov environment europ evid exampl expand favor flag food french front fulli heavi highest highli idea injuri insid mass moment normal outsid parliament partnership peac physic promiz promot qualiti recommend recoveri restor revenu review san sentenc separ shot situat skill son spoke successfulli surround televis track traffic weekend
13 accid add appli art bbc behind brand bui captur carbon certain chairman commiss consist consum convict crimin decid discoveri displai energi engag expert extens extra feet figur financ ga german grant himself host india inspir itself match mid modern nasdaq nearbi necessari ohio pacif payment photo player rather re risk rose royal russia s scene seriou ship shortli softwar someth southern spread strength strengthen structur subject surviv suspend throughout town transfer tri wikinew
12 a.m adviz aid alon assembl automak ban battl boost can't centuri choic citizen colleg common conclud cooper counti crew deputi destroi disast document dozen element elig emploi england equal eventu everyth faster focu foundat fourth goe ill imag implement infect innov integr interview ipod iran japan japanes johnson leadership legislatur lift light littl mail materi mobil multipl oppos paid phone pilot pressur prior properti ran reserv restrict robert rock roll senior signal singl sit sound spacecraft spend star struck suit tell texa treat trip updat upgrad victorian watch wonder word worri
11 accept actual alongsid angel approxim armi asia attent automobil berni bridg child choos climat collaps conflict contact convent counter cours daili de defend didn't distribut doubl eastern electr elizabeth experienc felt formal fourteen gave georg got hall incred investor iphon km mexico mourn mp ocean outcom parent permit politician poor practic praiz prioriti radio resign resourc retail rocket room round russian scale send sens shut societi standard stori street sydnei tool true twenti unlik unveil widespread worst
10 andrew anticip appeal arm artist bid block boat cancer career categori caught charact chines cnn composit coupl creation debat debt decreas dedic defenc defens devic digit disappoint divis doctor dr draw enabl except fear femal finish fleet headquart helicopt huge ident insur invit iraq islam itun jointli judg lack larger lawsuit letter liquid maker mar massiv meant memori miss mother nbc outstand owner paper pari park paul perman platform prefer proceed prosecut prosecutor prosper purpos rail rare refus resolut resolv retir river rize sander scientif secret section simpli someon song sought speaker speech storm stronger substanti technic temporari tomorrow type underwai voic voter wall why woman
9 abus airplan anim appoint bad bail basi belong blame bomb brief burn c cannot chain circumst clean closer color commenc compon count d.c dax deep deleg depend devast disput dramat drug duti easier electron emiss employ especi evacu excel exit extrem factor feel fifteen flow formerli francisco freedom grand guard guilti icon instrument item jame journal korean lawyer lowest mention mileston ministri moon movement murder muslim newli nomine obama often onto orbit outbreak p personnel philippin pleas port publicli pursu restructur reveal rival rout serious shown slow sometim speci spokesman sport statu stem strategi subsequ sure survei t tax terribl terror tom toni treasuri treatment tropic truck twelv typic uniqu usual victori violat whole write writer
8 academi acknowledg admit afghanistan amongst anyon argu assault assess attribut automot bailout barack basic behavior book bori britain brother civilian closur colleagu conclus condemn condol coordin coronaviru corridor crucial deadlin dealer defeat deni deserv detect diplomat disrupt domest download driver e eat eleven essenti evalu facilit failur fallen fan father fellow fit forest forum founder fraud function georgia globe gold guest highlight hong hub hurrican illinoi immigr immun incom indian intellig intens kept knowledg kong korea licens lo m marin maryland melbourn michigan middl nanci noth oil ontario opposit pandem patient pend pledg poll prayer probabl propuls qualifi rebuild recess relief religi repeatedli republ ring scott settlement spent submit suprem surgeri syria terrorist threat touch tour tourist unpreced upcom valuabl vermont victoria villag violenc visitor vulner warren wear weather whom window wish wit workforc wound x
7 a380 absolut accommod advic africa african agenda aggress amaz anniversari anonym answer assum astronaut atlant attornei automat aviat b bar bear ben bit blood bob bottom broadcast broken brought bruce cabinet camera carolina casualti ceremoni chair charl chosen christoph church classifi coalit collis colorado commission commonli congest congratul consult contractor cook corp dark degre desir difficulti divers donat door drew easi english enjoi entri era everyon exactli ey f facebook fair falcon film fine fix freight gender green gun heard hill hurt ignor ii incumb indigen intent iranian jim kim layer lee legaci liber listen longest mainli male martin massachusett method movi mph neg neighbor neither nevada nicola nor notic obtain oxygen palm particl pattern peter presenc procedur profession quit rain recal recognit reduct reflect regul reject repair retain rise risen robot screen self session shock shoot significantli solut soul spot squar stabil strongest summer switch temperatur ti titl toll treasur twice ultim virginia volum wave wayn
6 abc aboard activist actor advisori advoc agricultur alan alloc ambassador ancient anyth app appar appreci articl aspect attende avoid awar bai barrier beach begun beij beyond brisban broader bu bushfir calcul captain carrier cash caucus championship chicago clinton cloth coach commut compens concept confront consider cool corrupt counsel crack crowd cycl cyclon d daughter debut deck deepli democraci deposit disclos dismiss elimin embassi equiti exact exceed exerc experiment extradit extraordinari factori fare farm farmer fewer fifth fish flash floor forecast format franci giant girl gone greatli guardian hampshir harri height highwai hunter i'v ic impos inject insight instal internet journei jump kennedi king knew lai landfal leg lock lung mac machin macintosh magazin mandatori map maritim maximum meanwhil medium mental mentor microsoft motiv nationwid nikkei none nsw oppon os otherw partial path pelosi perhap photograph plead pm possess pre preced precinct pregnant preserv pretti prize pro prohibit prove pull quot ralli rapidli realiti referendum rememb resist revolutionari ride rugbi safer scheme seventeen sexual shape shutdown simpl singapor sixteen spain spirit stake sub summit sun super surpriz suspicion symbol syrian tasmania tend theori they'r thirti thoma throw toronto trace transform trillion troop turkei undergo undertaken upper ventur veteran viru vladimir volunt w warm welfar wilson zone
5 addition advantag afford afghan album alert aliv ambul ami amidst ann anthoni apart apolog arena artifici await badli ball bell beneath bigger blue bought brazil breakthrough brown brumbi buyer camp card carr cat cathol ceas cellular chamber channel character check chemic chri christma clearli client comparison complaint compli compound concentr consecut conserv contin contrast corner correct courag cov creativ creditor custodi danc databas dealership deeper deploi destin detain detroit distanc distinct divid doesn't domin driven edg edward el elsewher enforc enhanc error escap eu ex expenditur explod export extinguish eyewit flexibl footag framework gift grew gui guid handl healthcar herself hon hotel howard hunt husband ian illeg impeach importantli imprison incent inch indonesia inquiri instruct interact interchang interior ipad isol jean journalist jurisdict justifi khan la languag leagu lender lesson load loui louisiana mainland marriag mathemat maxim meat mechan metal mexican mind mine minnesota molecul multi museum musician myself nativ neil newest nobodi numer o offshor outlet outlin oversea overturn overwhelm ownership page pain panel particular passion peak penalti pick planetari plastic pompeo pop primarili proce prompt prospect putin queen rais rank react reconstruct regardless regist regular reinforc relev reli remaind remot render renew sar saudi scenario score seem seiz semi sensit sex sharehold sharp shoe shop similarli simul skin smith smoke soil specialist spoken spokeswoman spotlight spring st stab stabl statist steel stephen stream stress strongli style succe supplier suppos survivor talent teacher termin text theme thick tim tower toyota transpar tree trust turkish twin ukrain un unabl undertak upward utah vari vessel voluntari wage wait waiv wale walk weaken web weigh whatev william won't wors written wrong youngest zealand
4 accomplish acquir adam adjust adopt advisor aerodynam aerospac afp aftermath agent airlift airwai alabama alex ali allan allegedli allevi alli altogeth amend anna annastacia antenna appropri arabia asid assur athlet audio bahama ballot band barri beat bed belgium blade blaze bligh box branch breach brexit briefli buri bush cac cap cast cb champion chan chancellor chapter charit chariti chase circul clinic cloud cockpit code coincid collabor comedi commemor commend commerc compat complement complianc complic comprehens congression constitu controversi core costum coup crater dan daniel darren deceas delight deterior disappear dispatch dissolv distant distress doubt drawn dreamlin drink drought dub dwell dy earthquak eas editor eighteen email emphas endeavor endors enterpr entertain et exce excess exclus exhibit explan explos exposur extent fake fame fashion fastest fatal fault fee firefight flame fled flew float foot fortun frequent fresh fruit fundament gap garden geograph god government grave greatest greg grown h halv hang happi har hardship heat hide holden holi holidai honest hopkin household hover hypothes increasingli indiana induc infecti influenc infus interfer internation interst intervent io israel italian jail jersei jose jpl jr judici juri keynot kick kilogram knife kph label lake landscap lane li librari liter liver lockdown magnitud malaysia margaret mari marri martian mask medal medicin melt midnight milit minim mistak mix monetari monitor mosqu motion mountain mouth mutual n naval navi net nhc norwai nuclear object obstruct occas offens oregon outfit overcom oversight pack palaszczuk pancreat partli pennsylvania pension perfect perpetr pictur plu pneumonia poison pole pollut portion poster predat presumpt princip principl probe profound pronounc proport prototyp provinc provinci punish pyne quarantin quick r rai railwai reaction recept rehabilit reloc remind renam repeat retreat rich roman ron runwai rural rush ryan sacrific sad sadiq sam sanction satellit saturn sedan sensor sharpli shield shift showcas sister sky slate slight slogan smithsonian solar soldier sole solid sort sovereignti soviet spacex specifi steer steven stimul strategist streamlin stretch strike substanc suffici suicid sunshin surg suv swan symptom tangibl tank tape techniqu teenag tender thailand they'v tire torr tough trademark trader tragic transact transmiss trek tremend tribut trigger tripl troubl tv uaw ukrainian unaccept uncertainti underground unemploy unless unusu urban urgent util vallei venu vicin vietnam vigil virgin virtual visibl volodymyr wasn't weak weapon wet wherea whilst wing winter withdraw withdrew workplac yellow younger youth
3 a330 aborigin abroad absent academ accompani acut administ admir adult afraid airborn airfram airstrik alaska alcohol alexand alexei alga alien align alter altern angela arab argument arizona ash asian asset astronom astronomi attach autonom babi background bacteria baghdad balanc barclai basketbal batteri beatl beauti belgian bend berejiklian berlin birthdai bishop blog boi bolster bond bone boundari brazilian breath brigad brilliant browser buttigieg bypass caloundra cambridg canberra cape capsul cargo carson catalog catastroph catch cathedr caucu cell certainli changer charter childhood christian chuck circuit citigroup clai clash classif climb cm coastal cold colin comfort comic competitor complain compriz conced concess confidenti confus connecticut consensu constant contempt content contest context contradict contrari convers cooler copi cosplai counterpart coverag craft cruiz cruz cum darwin davi dc deadli dealt deepest defin definit del delet delhi departur depth destruct diagnos dictat die diesel dioxid dip disabl disagr discontinu divert dna dock dog don donor dorian dose doug downturn draft dragon dream dress dri drone dual dubai dust dutert ead earliest easili economist edt egypt eighth elector elijah emmanuel empow endang endless endur enemi entitl entrepreneur envis epicent equat erdogan erod esa ethnic everybodi evolv exempt expir exploit extern extract faith fals feed festiv fever fi fiat fifti fiji firearm fiscal flat forthcom forti fought frame frank frankfurt fritz frozen fun fundraiz gai gang gari gate generos geolog glitch gloria glove grace grade gradual grandchildren graphic grate greec gross habit halt harbor harden hardwar harm harvard hate hawaii hazard healthi helmet henderson herald herd hero hillari hint ho hole hopefulli hurlei ibm ici imagin immens imped impli inde influenti ingenu insist inspect instagram instanc insurg intersect invas iowa iraqi ireland irish isra iss itali j jaw jazeera jenni jennif jeremi jon junior jupit kansa karen keen kerala kerri kid kippa klobuchar ladi laid lam laptop layoff layout le leap legend lend length lengthi leopard lever libya lie lifestyl likew lion literaci livestock llc lodg luke lunar ly macbook macklin macron magnet makeup manhattan mart master matt mayb meaning meantim mere merg metropolitan miami mickei microb microbi migrant migrat miner minimum missil modi momentum monarch monument moreton morgan mortal mortgag moscon moscow mostli motorist mount msnbc nano narendra nautic navig ndrra necessarili neglig neighborhood nick nicknam nissan northbound northeast nose notabl npr nurs o'rourk obsess occasion offend onboard optim optimist orang oust outlook output outrag outspoken overse overseen ow pakistan palac pan panic parad parol pathwai patrol penc peninsula penni pet pete petri phenomenon pickup pivot plea plenti plo plung podcast poland polar polish pope porn portfolio predeceas preliminari prematur privaci processor profil promin properli provis provoc psycholog qasem quantiti rachel racial ratifi realiz reap rebecca rebel rebound refuge registr regret regulatori reign reiter relationship reliabl reliev relinquish repai repli reschedul resili reson resum reviv reviz revolut reward rick rider rip robust romant roof rothwel rotor row roxon rt rumor saffir samoa sampl scar schiff scholar seal sean seeker seismic seller seng sentiment servant server settl setup shall sheriff shortag shrink shuttl sick sid sight silver simpson slid slightli slip smartphon smooth smuggler soft soleimani solomon somewhat sorrow southbound sovereign span spectrum specul stadium stall stick stolen stone straight strain strait strateg string struggl su subcontractor submarin subpoena succeed successor sur surveil suspens sweden swedish swift switzerland tablet tackl tag takeov taliban tamper tanya tap taskforc tasmanian taught tauru tea tear ted tehran telescop temporarili tenth testifi theoret thereaft therefor they'd thirteen thrill thrive tight tissu toilet tourism townsvil tragedi translat transmit transplant tribun truli tumbl unanim undermin underneath understood underw unfortun unknown unlock unspecifi urin usd vaccin van varieti vast vega vendor vest violent viral volatil volcan wal walter ward warmer we'd weight weren't wi widen wider wild wildlif winner wisconsin wood wooden worsen wreck wrestl wwdc wyatt ye yemen you'v youtub zelenski zero
2 a320 a350 ab abaco abandon abbott abdullah absenc absorb abu accur acquaint acquit acr actress adapt adelaid adf adjac admiss adventur advert aftershock agil airspe akerson albert algorithm allei allergi allianc aluminium amass amazon amazon.com ammunit amnesti analys analysi analyt analyz ancestr andi andr andrea andrzej anger antarct antarctica antennag antibodi anybodi anywai anywher apiec appeas archbishop architectur ariel arkansa aros arous artwork asbesto asic aspinal aspir assad assail assassin assign assumpt asteroid asylum athen atlanta atom au auckland auction audienc aunt aussi austria autom automaton avenu bachelor backup bag bailei bang bangsamoro banker barrack bartlett bashar basin bearer behalf behnken benjamin bermuda bernard besid beta bethesda beto bharat bidder bike bilater bin bind biolog biologi bipartisan bird birmingham blackberri bloom blown bold bomber bondhold booth borrow bottl bowl braddon brain brave brian briberi brick bridenstin bright briton broad broadband broadli bronz brudzinski brussel bst buddhist bug builder bullet bulletin bulli bumper bundl burden bureaucrat buyback buyout buzz cairn calcium campbel campu canaver candidaci captiv carefulli carriag carter cascad cassini cater caterpillar cave cbd cd celsiu censor censu centenari centimet centrepiec certif chairperson chandrayaan chang' chao chart cheer chef chemistri chester chi chip chose christin chronic cia cinema circl circular cisco civic claimant clam clark classic claus club clue cnbc coag cocktail colder cole collector collid collin coma combat commod commodor compos concert concret confess configur conjunct conlei consent conspiraci constabl constantli constitution consumpt continent convert conwai cootamundra coral cord corn coron correl correspond cosmic cosplay costello cotton couldn't councillor counteract counterterror countless cowboi cowork crane credibl cremat crown crush crystal culmin cupertino curb curfew curiou currenc curv dairi dalla dana dashboard dave deaf deakin dear debri decent decre deem defer delawar demarc demiz demo deniz dens depress deriv descend descent desert desktop detach detent deter deutsch devil deviz devot dewin diagnosi diamet diego dine dioces disagre disallow discharg disciplin discount discret discrimin disengag disintegr disnei distinguish dive diversifi divorc djia doctrin downtown downward dragonfli drastic drove dry duda dug duo dvd dynam ear earmark earthwork easter echo ecolog ecologist ecosystem eddi edit egg eighti electromagnet eleph elev elit elon els embark embrac emotion empower encroach enjoy envoi episod equinox equival erect eric eritrea eros erron erupt estat everett evolut evolutionari exclud exoplanet expans expedit expel expo eyehol facelift facetim faction fairer familiar famou fantast farewel farsi fauci favorit feedback fernando ferri fibr fierc fighter finest firecrack firework fli flown flynn focuss fold folder folklor footbal footprint forb forbid forev forget forgotten formul fort fortnight fossil franchiz franklin fraser frederick freelanc freeli freez frequenc frustrat ft fulfil funer fuselag fusion g g20 g7 galloi gallon gambl gatewai gaug gb geophys gestur girlfriend glacier gladi glass glider glue gmac golden gordon gotten grab graviti greek greener greenhous grid grief griev guess guidelin guitar guitarist gunman gunshot habitat hack hale halloween hamper hardest harmless harper harsh hart harvest haul haven't hawk headset heal healthier heater heather heavier hectar heel heighten hell henri hesit hiatu hidden hire hma hobbi hoi holder homepag homicid honda hook horror hors horton hostag hubert humanitarian humberto hurdl hydrogen hypothesi hypothet iaaf icloud idiot ig ignit illustr immin imparti inabl inact incapacit inclus incompat inconsist incur indirectli indonesian induct inflat ingram input insect insert inspector insuffici inter interfac interrupt intimid introduct inund invent inventor invok ion ip irma irrespons isi isn't ist jacqu jakarta jare jeff jeopard jerri jess jetlin jezero jill joachim joi jong joy judiciari junction justif kabul kallangur keller kelli ken kenya kg ki kit kitchen kurdistan kyrgyzstan ladder laden lander landmark lasorda latin latino launchpad lawn lb leak legion lenienc leung levant lewi lgbt libyan lightli likelihood lisa liu livelihood liveri lockhe logist logo longhorn longtim loos lord lousi lucki luxembourg lyric macdonald machineri mad mainten malaysian mall mammal mandat mango mann manner manuel marco margin maria maroochydor marshal marti martyr martyrdom marvel mate mathematician matthew maya mazar mcconnel measl mecca median medicar mediterranean memo memoir merger merkel messeng metro micex michel middai midterm migratori mild militarili militia mindanao mini minni misconduct misguid mississippi missouri mitch modifi modul moham molecular molotov monash montana moral morocco motorola mp3 mud muddi mulal multitouch murrai murrumba musk myanmar nabil nao nappi narrow navalni nbn ndraa nearest neck neo nevertheless newer newspap niac nice nixon nobel nois noosa norfolk northwest notebook notif notifi notion novel nt numeraci oblig observatori obviou occup occupi oceanographi odd offset okai oklahoma older olymp omsk opel openli orchestr orchestra ordin ordinari ordinarili orient orlando orlean outag overhaul overnight overtook oxlei pace paint pair pakistani pardon pariti pasadena paso pat pathogen patrick pave pc peck percentag perino perpetu persecut persever perspect pertain pest pew pharmaceut phil philanthropist phivolc photosynthesi phrase pilgrim pin pipe pipelin pitt pkk placement plagu plain plc pleasant pled plummet pool poorli populac portabl portrai portug pose postal postpon pot prai preciou pregnanc prei pretend pretext princeton print priorit proclam procur prolong promptli proof prop propaganda propel proportion proposit prorog protocol proven puerto puls pump pure pursuit qanta qatar qc quak quicker raaf radar radcliff radic raid randomli rape rapid rational raymond realist rear receipt recep recherch reconven recruit recur redcliff redesign redevelop reef referr refrain refuel refug refund regener regiment regina regrett regularli reimburs reinvent religion remedi renault renown reopen replica repriev reput rescuer resembl resort respiratori restart retriev reusabl reuter revers rice rico rifl rim rio riot ritual rod rodeo rodrigo root ross rotat rotorcraft routin rover rubber runner russel rutger ruth ryanair saab safari sail saint sand sandi santo sara sat sberbank scandal scatter schumer scientolog scientologist scope scotland scratch seamlessli seattl sebastian sec seep seismolog senseless sequenc sergeant sergei setback seventh sewag shake sharif sheet shelf shell shelter sherri shipbuild shore shorten shorter shuffl sidebottom signatur silent simultan sincer sing singer skull slide smart smash smuggl snow snowdon snowi soap solac solo solv sorri spanish spark spike spin spiritu splash sponsor spous spun staf stamp stanford stapl starlin static steadi steal stefan sticki stockhold stood stoppag storag stormi strand strict stroke stuff stun stunt submiss subprim subsid subsurfac suburb sudan suddenli suitabl sultan summari sunlight superfast superintend superior superjumbo supermarket superson suppress surf surpass surplu sutherland swap sympathi tail taiwan tall tariff taxat taxi tayyip teach teen teeth telecommun telegraph tennesse tenur terrac terrif testimoni textur thai thame theater theft theodor theoriz theresa they'll thinner threw thu tiger till titan titular toi toler tomasz tonga tonight tonn toxic traffick trailer trap travi treati trend tribal tribe truth tunisia turbo turmoil turnaround tusk ugli umbrella uncertain unclear uncondition unconstitut undergon underlin undersid unequivoc unfold uni unicef unidentifi unifi uniform unlaw unregist unrel unsecur unvaccin usa usg vacat valeri valid vandal veget veil versu vertebr veterinari veto viabil viabl vibrat vip vision visual voa void voip volcanolog voluntarili voyag vtb wagon wake walt wan wartim wash wast waterloo we'll weaker weakest wealthi webb whenev wherev widget widow windsor wire wireless witch withdrawn wixom woo wore workshop worrisom worship worthi wouldn't wrestler wu wyom yass yeah yield you'r yourself yu yung yvett łukasz
`;
