import type { Quantity } from '../../model/annotation.ts';

/** What a figure is measured in: the unit as written out, its dimension, and how many of the dimension's base unit it holds. */
export interface UnitName {
  readonly unit: string;
  readonly dimension: Quantity['dimension'];
  /** To seconds, metres, square metres, litres, kilograms, kilometres an hour, joules (watts for power), bytes. */
  readonly factor: number;
}

type Line = readonly [unit: string, dimension: Quantity['dimension'], factor: number, spellings: string];

const LINES: readonly Line[] = [
  ['second', 'time', 1, 'second seconds sec secs'],
  ['minute', 'time', 60, 'minute minutes min mins'],
  ['hour', 'time', 3600, 'hour hours hr hrs'],
  ['day', 'time', 86400, 'day days'],
  ['night', 'time', 86400, 'night nights'],
  ['week', 'time', 604800, 'week weeks'],
  ['month', 'time', 2629800, 'month months'],
  ['year', 'time', 31557600, 'year years yr yrs'],
  ['decade', 'time', 315576000, 'decade decades'],
  ['century', 'time', 3155760000, 'century centuries'],
  ['micrometre', 'length', 1e-6, 'micron microns micrometer micrometers micrometre micrometres'],
  ['mm', 'length', 0.001, 'mm millimeter millimeters millimetre millimetres'],
  ['cm', 'length', 0.01, 'cm centimeter centimeters centimetre centimetres'],
  ['m', 'length', 1, 'm meter meters metre metres'],
  ['km', 'length', 1000, 'km kms kilometer kilometers kilometre kilometres'],
  ['inch', 'length', 0.0254, 'inch inches'],
  ['foot', 'length', 0.3048, 'foot feet ft'],
  ['yard', 'length', 0.9144, 'yard yards'],
  ['mile', 'length', 1609.344, 'mile miles mi'],
  ['nautical-mile', 'length', 1852, 'nautical_mile nautical_miles'],
  ['light-year', 'length', 9.4607e15, 'light-year light-years light_year light_years'],
  ['square-metre', 'area', 1, 'square_meter square_meters square_metre square_metres sq_m m² m2'],
  ['square-km', 'area', 1e6, 'square_kilometer square_kilometers square_kilometre square_kilometres sq_km km² km2'],
  ['square-mile', 'area', 2589988, 'square_mile square_miles sq_mi'],
  ['square-foot', 'area', 0.092903, 'square_foot square_feet sq_ft square-foot square-feet'],
  ['square-yard', 'area', 0.836127, 'square_yard square_yards'],
  ['square-inch', 'area', 0.00064516, 'square_inch square_inches'],
  ['acre', 'area', 4046.856, 'acre acres'],
  ['hectare', 'area', 1e4, 'hectare hectares ha'],
  ['litre', 'volume', 1, 'liter liters litre litres'],
  ['millilitre', 'volume', 0.001, 'milliliter milliliters millilitre millilitres ml'],
  ['gallon', 'volume', 3.785412, 'gallon gallons'],
  ['pint', 'volume', 0.473176, 'pint pints'],
  ['quart', 'volume', 0.946353, 'quart quarts'],
  ['barrel', 'volume', 158.987, 'barrel barrels bbl'],
  ['bushel', 'volume', 35.239, 'bushel bushels'],
  ['cubic-metre', 'volume', 1000, 'cubic_meter cubic_meters cubic_metre cubic_metres m³ m3'],
  ['cubic-foot', 'volume', 28.3168, 'cubic_foot cubic_feet'],
  ['cubic-inch', 'volume', 0.0163871, 'cubic_inch cubic_inches'],
  ['cubic-cm', 'volume', 0.001, 'cubic_centimeter cubic_centimeters cubic_centimetre cubic_centimetres cc'],
  ['microgram', 'mass', 1e-9, 'microgram micrograms microgramme microgrammes μg mcg'],
  ['milligram', 'mass', 1e-6, 'mg milligram milligrams'],
  ['gram', 'mass', 0.001, 'gram grams gramme grammes g'],
  ['kg', 'mass', 1, 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
  ['tonne', 'mass', 1000, 'tonne tonnes metric_ton metric_tons'],
  ['ton', 'mass', 907.185, 'ton tons short_ton short_tons'],
  ['pound', 'mass', 0.453592, 'pound pounds lb lbs'],
  ['ounce', 'mass', 0.0283495, 'ounce ounces oz'],
  ['troy-ounce', 'mass', 0.0311035, 'troy_ounce troy_ounces'],
  ['stone', 'mass', 6.35029, 'stone'],
  [
    'celsius',
    'temperature',
    1,
    '°c degrees_celsius degree_celsius degrees_centigrade deg_celsius deg_c degrees_c celsius centigrade',
  ],
  [
    'fahrenheit',
    'temperature',
    1,
    '°f degrees_fahrenheit degree_fahrenheit deg_f degrees_f fahrenheit degrees_farenheit farenheit',
  ],
  ['kelvin', 'temperature', 1, 'kelvin kelvins degrees_kelvin'],
  ['degree', 'temperature', 1, '° degree degrees deg'],
  ['mph', 'speed', 1.609344, 'mph miles_per_hour miles_an_hour mile-per-hour mile-an-hour'],
  [
    'kph',
    'speed',
    1,
    'kph km/hr kmh km/h kmph kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour',
  ],
  ['knot', 'speed', 1.852, 'knot knots'],
  ['m/s', 'speed', 3.6, 'm/s meters_per_second metres_per_second'],
  ['foot/second', 'speed', 1.09728, 'feet_per_second'],
  ['watt', 'energy', 1, 'watt watts'],
  ['kilowatt', 'energy', 1e3, 'kilowatt kilowatts kw'],
  ['megawatt', 'energy', 1e6, 'megawatt megawatts mw'],
  ['gigawatt', 'energy', 1e9, 'gigawatt gigawatts gw'],
  ['kilowatt-hour', 'energy', 3.6e6, 'kilowatt-hour kilowatt-hours kilowatt_hours kwh'],
  ['megawatt-hour', 'energy', 3.6e9, 'megawatt-hour megawatt-hours megawatt_hours mwh'],
  ['horsepower', 'energy', 745.7, 'horsepower hp'],
  ['joule', 'energy', 1, 'joule joules'],
  ['calorie', 'energy', 4184, 'calorie calories'],
  ['kiloton', 'energy', 4.184e12, 'kiloton kilotons'],
  ['megaton', 'energy', 4.184e15, 'megaton megatons'],
  ['bit', 'data', 0.125, 'bit bits'],
  ['byte', 'data', 1, 'byte bytes'],
  ['kilobyte', 'data', 1e3, 'kb kilobyte kilobytes'],
  ['megabyte', 'data', 1e6, 'mb megabyte megabytes'],
  ['gigabyte', 'data', 1e9, 'gb gigabyte gigabytes'],
  ['terabyte', 'data', 1e12, 'tb terabyte terabytes'],
  ['megabit', 'data', 125e3, 'megabit megabits mbit'],
  ['gigabit', 'data', 125e6, 'gigabit gigabits gbit'],
  ['percent', 'ratio', 1, '% percent percents per_cent pct percentage'],
  ['percentage-point', 'ratio', 1, 'percentage_point percentage_points percentage-point percent_point percent_points'],
  ['basis-point', 'ratio', 0.01, 'basis_point basis_points basis-point'],
];

/** Spellings, lower case with single spaces, to units. */
export const UNITS: ReadonlyMap<string, UnitName> = new Map(
  LINES.flatMap(([unit, dimension, factor, spellings]) =>
    spellings
      .split(' ')
      .map((spelling): [string, UnitName] => [spelling.replaceAll('_', ' '), { unit, dimension, factor }]),
  ),
);

/** Units by their written-out name. */
export const UNIT_FACTORS: ReadonlyMap<string, UnitName> = new Map(
  LINES.map(([unit, dimension, factor]) => [unit, { unit, dimension, factor }]),
);

/** Spellings that stand for a unit only when written against the digits or in that case: "5m", "10 g". */
export const SHORT_UNITS: ReadonlySet<string> = new Set('m g mi ha mb gb tb kb min sec mw gw kw hp cc'.split(' '));

/** Smaller units that complete a figure in a larger one ("5 feet 2 inches"). */
export const SUBUNITS: ReadonlyMap<string, readonly string[]> = new Map([
  ['inch', ['foot']],
  ['foot', ['yard']],
  ['ounce', ['pound']],
  ['pound', ['stone']],
  ['second', ['minute']],
  ['minute', ['hour']],
  ['hour', ['day']],
  ['day', ['week']],
  ['month', ['year']],
]);
