const lines = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter(Boolean);

/** States and territories of the United States, Canada, Australia, with the abbreviations news style uses. */
export const STATES: readonly string[] =
  lines(`Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho,
  Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana,
  Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania,
  Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming,
  Puerto Rico, Guam, District of Columbia, D.C., DC, Ala., Ariz., Ark., Calif., Colo., Conn., Del., Fla., Ga., Ill., Ind., Kan., Ky., La., Mass., Md.,
  Mich., Minn., Miss., Mo., Mont., Neb., Nev., N.C., N.D., N.H., N.J., N.M., N.Y., Okla., Ore., Pa., R.I., S.C., S.D., Tenn., Tex., Va., Vt., Wash., Wis.,
  W.Va., Wyo., Ontario, Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland, New South Wales, NSW, Queensland,
  Victoria, Tasmania, South Australia, Western Australia, Northern Territory, ACT, England, Scotland, Wales, Northern Ireland, Crimea, Chechnya, Kashmir,
  Punjab, Gujarat, Kerala, Catalonia, Bavaria, Normandy, Sicily, Xinjiang, Tibet, Hong Kong, Macau, Darfur, Kurdistan, Gaza, Gaza Strip, West Bank`);

/** Cities and regions often in the news that a reader knows by name alone; capitals stand with their countries. */
export const CITIES: readonly string[] =
  lines(`New York City, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Jose, Austin,
  Jacksonville, Fort Worth, Columbus, Charlotte, Indianapolis, San Francisco, Seattle, Denver, Boston, El Paso, Detroit, Nashville, Memphis, Portland, Oklahoma City,
  Las Vegas, Louisville, Baltimore, Milwaukee, Albuquerque, Tucson, Fresno, Sacramento, Kansas City, Atlanta, Omaha, Miami, Oakland, Minneapolis, Tulsa, Tampa, Tampa Bay,
  New Orleans, Cleveland, Honolulu, Anaheim, Lexington, Stockton, Corpus Christi, St. Paul, Cincinnati, Pittsburgh, St. Louis, Orlando, Newark, Buffalo, Toledo,
  Des Moines, Salt Lake City, Richmond, Baton Rouge, Ferguson, Brooklyn, Manhattan, Queens, Bronx, Staten Island, Long Island, Harlem, Hollywood, Silicon Valley,
  Wall Street, Capitol Hill, Ground Zero, Toronto, Montreal, Vancouver, Calgary, Edmonton, Sydney, Melbourne, Brisbane, Perth, Adelaide, Hobart, Darwin, Auckland, Christchurch,
  Manchester, Birmingham, Liverpool, Leeds, Glasgow, Edinburgh, Belfast, Cardiff, Oxford, Cambridge, Bristol, Heathrow, Milan, Naples, Venice, Florence, Turin, Barcelona, Valencia,
  Seville, Munich, Hamburg, Frankfurt, Cologne, Stuttgart, Marseille, Lyon, Nice, Toulouse, Geneva, Zurich, Basel, Davos, Rotterdam, The Hague, Antwerp, St. Petersburg,
  Istanbul, Izmir, Aleppo, Homs, Idlib, Raqqa, Mosul, Basra, Fallujah, Kirkuk, Tikrit, Benghazi, Alexandria, Tel Aviv, Haifa, Hebron, Mecca, Medina, Jeddah, Dubai, Karachi, Lahore,
  Peshawar, Kandahar, Helmand, Mumbai, Bombay, Kolkata, Calcutta, Chennai, Bangalore, Hyderabad, Shanghai, Guangzhou, Shenzhen, Wuhan, Osaka, Kyoto, Hiroshima, Fukushima, Busan,
  Ho Chi Minh City, Saigon, Yangon, Bali, Johannesburg, Durban, Lagos, Mombasa, Casablanca, Sao Paulo, Rio de Janeiro, Rio, Guantanamo Bay, Guantanamo, Tijuana, Ciudad Juarez,
  Monterrey, Cancun, Medellin, Donetsk, Luhansk, Kharkiv, Odessa, Lviv, Mariupol, Sevastopol, Grozny, Sochi, Chernobyl, Europe, Asia, Africa, North America, South America, Latin America,
  Central America, Antarctica, Oceania, Middle East, Far East, Southeast Asia, Western Europe, Eastern Europe, Balkans, Caucasus, Scandinavia, Caribbean, Sahara, Siberia, Himalayas, Mediterranean, Baltic,
  Pacific, Atlantic, Arctic, Midwest, Great Lakes, New England, Earth, Mars, Moon`);

/** Last words of names of places. Folded. */
export const PLACE_TAILS: ReadonlySet<string> = new Set(
  `street avenue road boulevard lane drive square plaza park river lake sea ocean bay island islands isle mountain mountains mount hill hills valley desert
   canyon creek beach coast peninsula strait gulf channel canal county province district region city town village township borough parish airport
   station bridge harbor harbour port highway freeway tower towers building palace castle stadium arena prison jail house-hotel hotel heights springs falls
   ridge forest basin territory republic strip border cemetery neighborhood suburb`
    .split(/\s+/)
    .filter(Boolean),
);

/** First words of names of places. Folded. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  'lake mount fort port cape gulf isle los las san santa santo saint st. el north south east west northern southern eastern western central upper lower new'.split(
    ' ',
  ),
);
