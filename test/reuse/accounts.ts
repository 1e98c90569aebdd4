/** An agency's report of an invented event; the tests cut it, rewrite it and set it among others. */
export const WIRE = [
  'A freight train carrying molten sulphur derailed before dawn on Tuesday near the river town of Calder Bridge, forcing more than 900 residents from their homes as a yellow cloud drifted across the valley.',
  'Nine tank cars left the rails on a curve that inspectors had flagged twice since the spring, according to maintenance records seen by this agency.',
  '“We heard a long grinding noise and then the whole kitchen began to shake,” said Marta Oyelaran, who lives beside the embankment.',
  'Crews from three counties pumped river water over the wreckage through the morning while schools and the main bridge stayed closed.',
  'The operator, Northmoor Rail, declined to say how fast the train had been travelling when it left the track.',
] as const;

/** The same event, reported by somebody else in words of their own. */
export const OWN_WORDS = [
  'Hundreds of people in Calder Bridge spent Tuesday in a sports hall after sulphur wagons came off the line outside the town.',
  'Firefighters said it would take until Thursday to cool the wagons and lift them clear.',
  'Northmoor Rail said it was working with investigators and would pay for hotel rooms.',
  'The line has been the subject of complaints from villagers, who say heavier trains began to use it last winter.',
] as const;
