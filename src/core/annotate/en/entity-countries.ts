/** A country: its name, its adjective and the word for its people, its capital or seat of government, other names. */
export interface Country {
  readonly name: string;
  /** Adjectives and words for people, as written in singular: "French", "Spaniard". */
  readonly demonyms: readonly string[];
  /** Cities and buildings by which its government is known; the capital first. */
  readonly seats: readonly string[];
  readonly aliases: readonly string[];
}

/** name; demonyms; capital and seats; other names. Each list by commas. */
const TABLE = `
Afghanistan;Afghan;Kabul
Albania;Albanian;Tirana
Algeria;Algerian;Algiers
Andorra;Andorran;Andorra la Vella
Angola;Angolan;Luanda
Argentina;Argentine,Argentinian,Argentinean;Buenos Aires,Casa Rosada
Armenia;Armenian;Yerevan
Australia;Australian,Aussie;Canberra
Austria;Austrian;Vienna
Azerbaijan;Azerbaijani,Azeri;Baku
Bahamas;Bahamian;Nassau
Bahrain;Bahraini;Manama
Bangladesh;Bangladeshi;Dhaka
Barbados;Barbadian;Bridgetown
Belarus;Belarusian,Belarussian;Minsk
Belgium;Belgian;Brussels
Belize;Belizean;Belmopan
Benin;Beninese;Porto-Novo
Bhutan;Bhutanese;Thimphu
Bolivia;Bolivian;La Paz
Bosnia and Herzegovina;Bosnian;Sarajevo;Bosnia
Botswana;Botswanan;Gaborone
Brazil;Brazilian;Brasilia
Brunei;Bruneian;Bandar Seri Begawan
Bulgaria;Bulgarian;Sofia
Burkina Faso;Burkinabe;Ouagadougou
Burundi;Burundian;Bujumbura
Cambodia;Cambodian;Phnom Penh
Cameroon;Cameroonian;Yaounde
Canada;Canadian;Ottawa
Cape Verde;Cape Verdean;Praia
Central African Republic;Central African;Bangui
Chad;Chadian;N'Djamena
Chile;Chilean;Santiago
China;Chinese;Beijing,Peking,Zhongnanhai;People's Republic of China,PRC
Colombia;Colombian;Bogota
Comoros;Comorian;Moroni
Congo;Congolese;Brazzaville,Kinshasa;Democratic Republic of the Congo,Democratic Republic of Congo,DRC,Republic of the Congo
Costa Rica;Costa Rican;San Jose
Croatia;Croatian,Croat;Zagreb
Cuba;Cuban;Havana
Cyprus;Cypriot;Nicosia
Czech Republic;Czech;Prague;Czechia
Denmark;Danish,Dane;Copenhagen
Djibouti;Djiboutian;Djibouti City
Dominican Republic;Dominican;Santo Domingo
East Timor;Timorese;Dili;Timor-Leste
Ecuador;Ecuadorian,Ecuadorean;Quito
Egypt;Egyptian;Cairo
El Salvador;Salvadoran,Salvadorean;San Salvador
Equatorial Guinea;Equatorial Guinean;Malabo
Eritrea;Eritrean;Asmara
Estonia;Estonian;Tallinn
Eswatini;Swazi;Mbabane;Swaziland
Ethiopia;Ethiopian;Addis Ababa
Fiji;Fijian;Suva
Finland;Finnish,Finn;Helsinki
France;French,Frenchman,Frenchwoman;Paris,Elysee
Gabon;Gabonese;Libreville
Gambia;Gambian;Banjul
Georgia;Georgian;Tbilisi
Germany;German;Berlin,Bundestag
Ghana;Ghanaian;Accra
Greece;Greek;Athens
Grenada;Grenadian;St. George's
Guatemala;Guatemalan;Guatemala City
Guinea;Guinean;Conakry
Guinea-Bissau;Bissau-Guinean;Bissau
Guyana;Guyanese;Georgetown
Haiti;Haitian;Port-au-Prince
Honduras;Honduran;Tegucigalpa
Hungary;Hungarian;Budapest
Iceland;Icelandic,Icelander;Reykjavik
India;Indian;New Delhi,Delhi
Indonesia;Indonesian;Jakarta
Iran;Iranian,Persian;Tehran,Teheran;Islamic Republic of Iran
Iraq;Iraqi;Baghdad
Ireland;Irish,Irishman,Irishwoman;Dublin;Republic of Ireland
Israel;Israeli;Jerusalem,Knesset
Italy;Italian;Rome
Ivory Coast;Ivorian;Yamoussoukro;Cote d'Ivoire
Jamaica;Jamaican;Kingston
Japan;Japanese;Tokyo
Jordan;Jordanian;Amman
Kazakhstan;Kazakh,Kazakhstani;Astana
Kenya;Kenyan;Nairobi
Kosovo;Kosovar;Pristina
Kuwait;Kuwaiti;Kuwait City
Kyrgyzstan;Kyrgyz;Bishkek
Laos;Laotian,Lao;Vientiane
Latvia;Latvian;Riga
Lebanon;Lebanese;Beirut
Lesotho;Basotho;Maseru
Liberia;Liberian;Monrovia
Libya;Libyan;Tripoli
Liechtenstein;Liechtensteiner;Vaduz
Lithuania;Lithuanian;Vilnius
Luxembourg;Luxembourgish,Luxembourger;Luxembourg City
Macedonia;Macedonian;Skopje;North Macedonia
Madagascar;Malagasy;Antananarivo
Malawi;Malawian;Lilongwe
Malaysia;Malaysian;Kuala Lumpur,Putrajaya
Maldives;Maldivian;Male
Mali;Malian;Bamako
Malta;Maltese;Valletta
Mauritania;Mauritanian;Nouakchott
Mauritius;Mauritian;Port Louis
Mexico;Mexican;Mexico City,Los Pinos
Micronesia;Micronesian;Palikir
Moldova;Moldovan;Chisinau
Monaco;Monegasque;Monte Carlo
Mongolia;Mongolian;Ulaanbaatar,Ulan Bator
Montenegro;Montenegrin;Podgorica
Morocco;Moroccan;Rabat
Mozambique;Mozambican;Maputo
Myanmar;Burmese;Naypyidaw;Burma
Namibia;Namibian;Windhoek
Nauru;Nauruan;Yaren
Nepal;Nepalese,Nepali;Kathmandu
Netherlands;Dutch,Dutchman,Dutchwoman;Amsterdam;Holland
New Zealand;New Zealander,Kiwi;Wellington
Nicaragua;Nicaraguan;Managua
Niger;Nigerien;Niamey
Nigeria;Nigerian;Abuja
North Korea;North Korean;Pyongyang;DPRK
Norway;Norwegian;Oslo
Oman;Omani;Muscat
Pakistan;Pakistani;Islamabad
Palestine;Palestinian;Ramallah;Palestinian territories
Panama;Panamanian;Panama City
Papua New Guinea;Papuan;Port Moresby;PNG
Paraguay;Paraguayan;Asuncion
Peru;Peruvian;Lima
Philippines;Philippine,Filipino,Filipina;Manila,Malacanang
Poland;Polish,Pole;Warsaw
Portugal;Portuguese;Lisbon
Qatar;Qatari;Doha
Romania;Romanian;Bucharest
Russia;Russian;Moscow,Kremlin;Russian Federation
Rwanda;Rwandan;Kigali
Samoa;Samoan;Apia
Saudi Arabia;Saudi,Saudi Arabian;Riyadh
Senegal;Senegalese;Dakar
Serbia;Serbian,Serb;Belgrade
Seychelles;Seychellois;Victoria
Sierra Leone;Sierra Leonean;Freetown
Singapore;Singaporean;Singapore City
Slovakia;Slovak,Slovakian;Bratislava
Slovenia;Slovenian,Slovene;Ljubljana
Solomon Islands;Solomon Islander;Honiara
Somalia;Somali;Mogadishu
South Africa;South African;Pretoria,Cape Town
South Korea;South Korean;Seoul,Blue House;Republic of Korea
South Sudan;South Sudanese;Juba
Soviet Union;Soviet;;USSR,U.S.S.R.
Spain;Spanish,Spaniard;Madrid
Sri Lanka;Sri Lankan;Colombo
Sudan;Sudanese;Khartoum
Suriname;Surinamese;Paramaribo
Sweden;Swedish,Swede;Stockholm
Switzerland;Swiss;Bern
Syria;Syrian;Damascus
Taiwan;Taiwanese;Taipei
Tajikistan;Tajik;Dushanbe
Tanzania;Tanzanian;Dodoma
Thailand;Thai;Bangkok
Togo;Togolese;Lome
Tonga;Tongan;Nuku'alofa
Trinidad and Tobago;Trinidadian;Port of Spain;Trinidad
Tunisia;Tunisian;Tunis
Turkey;Turkish,Turk;Ankara
Turkmenistan;Turkmen;Ashgabat
Tuvalu;Tuvaluan;Funafuti
Uganda;Ugandan;Kampala
Ukraine;Ukrainian;Kyiv,Kiev
United Arab Emirates;Emirati;Abu Dhabi;UAE,U.A.E.,Emirates
United Kingdom;British,Briton,Brit,English,Scottish,Welsh,Englishman,Scot;London,Downing Street,Whitehall,Westminster;Britain,Great Britain,UK,U.K.
United States;American;Washington,White House;United States of America,USA,U.S.A.,US,U.S.,America
Uruguay;Uruguayan;Montevideo
Uzbekistan;Uzbek;Tashkent
Vanuatu;Vanuatuan;Port Vila
Vatican;;Holy See;Vatican City
Venezuela;Venezuelan;Caracas
Vietnam;Vietnamese;Hanoi
Yemen;Yemeni;Sanaa
Yugoslavia;Yugoslav;
Zambia;Zambian;Lusaka
Zimbabwe;Zimbabwean;Harare
`;

const list = (cell: string | undefined): string[] => (cell ?? '').split(',').filter(Boolean);

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', demonyms, seats, aliases] = line.split(';');
    return { name, demonyms: list(demonyms), seats: list(seats), aliases: list(aliases) };
  });
