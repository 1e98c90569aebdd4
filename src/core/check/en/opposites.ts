/** Words, in dictionary form, of which one cannot stand for the other: a pair a line. */
export const OPPOSITES: readonly (readonly [string, string])[] = `
rise fall
rise drop
increase decrease
increase fall
gain lose
gain loss
win lose
victory defeat
accept reject
accept refuse
approve reject
support oppose
supporter opponent
guilty innocent
convict acquit
guilty acquit
arrest release
dead alive
kill injure
kill wound
dead injured
death injury
die survive
open close
begin end
start end
before after
above below
more few
more less
most few
high low
north south
east west
northern southern
eastern western
left right
up down
buy sell
import export
hire fire
enter leave
arrive leave
attack defend
legal illegal
safe dangerous
success failure
succeed fail
ally enemy
majority minority
all some
always sometimes
first last
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string]);
