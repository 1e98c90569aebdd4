/** Words, in dictionary form, by which an edit turns a report round, beside the opposites that hold anywhere: a pair a line. */
export const REVERSALS: readonly (readonly [string, string])[] = `
convict clear
guilty cleared
charge release
charge clear
open close
open shut
allow ban
permit ban
legal illegal
lawful unlawful
raise lower
raise cut
grow shrink
up down
above below
before after
more less
more fewer
most least
first last
north south
east west
left right
pass fail
succeed fail
confirm deny
admit deny
survive die
alive dead
win lose
true false
with without
for against
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string]);
