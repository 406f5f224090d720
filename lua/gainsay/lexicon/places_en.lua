--- Countries, unions of states and parties, with the names that they go by.
--
-- A key is the short name that the ledger shows; spec/tools/check_places.lua holds
-- the table against ISO 3166-1 and lists where it differs on purpose.  Fields:
--   code       ISO 3166-1 alpha-2
--   capital    capital or seats of government: "Tehran denied it"
--   adjective  "an Iranian drone"; those in -n and -i also make a plural, "Iranians"
--   people     what its people are called, where the adjective does not say it
--   names      other names: official, former, abbreviated
--   offices    titles and buildings of its government, never their holders, who change
--   parts      parts that speak with its name
-- Names are written as in print.  A short name all in capitals ("US") counts only in
-- capitals; `cased` lists names that are ordinary words and need a capital.

local places = {
  -- Africa
  ["Algeria"] = {
    code = "DZ", capital = { "Algiers" }, adjective = { "Algerian" },
    names = { "People's Democratic Republic of Algeria" },
  },
  ["Angola"] = {
    code = "AO", capital = { "Luanda" }, adjective = { "Angolan" },
    names = { "Republic of Angola" },
  },
  ["Benin"] = {
    code = "BJ", capital = { "Porto-Novo", "Cotonou" }, adjective = { "Beninese" },
    names = { "Republic of Benin" },
  },
  ["Botswana"] = {
    code = "BW", capital = { "Gaborone" }, adjective = { "Botswanan" },
    people = { "Motswana", "Batswana", "Botswanans" }, names = { "Republic of Botswana" },
  },
  ["Burkina Faso"] = {
    code = "BF", capital = { "Ouagadougou" }, adjective = { "Burkinabe", "burkinabé" },
  },
  ["Burundi"] = {
    code = "BI", capital = { "Gitega", "Bujumbura" }, adjective = { "Burundian" },
    names = { "Republic of Burundi" },
  },
  ["Cameroon"] = {
    code = "CM", capital = { "Yaounde", "yaoundé" }, adjective = { "Cameroonian" },
    names = { "Republic of Cameroon" },
  },
  ["Cape Verde"] = {
    code = "CV", capital = { "Praia" }, adjective = { "Cape Verdean" },
    names = { "Cabo Verde", "Republic of Cabo Verde" },
  },
  ["Central African Republic"] = {
    code = "CF", capital = { "Bangui" }, adjective = { "Central African" }, names = { "CAR" },
  },
  ["Chad"] = {
    code = "TD", capital = { "N'Djamena", "Ndjamena" }, adjective = { "Chadian" },
    names = { "Republic of Chad" },
  },
  ["Comoros"] = {
    code = "KM", capital = { "Moroni" }, adjective = { "Comorian", "Comoran" },
    names = { "Union of the Comoros" },
  },
  ["Congo"] = {
    code = "CG", capital = { "Brazzaville" }, adjective = { "Brazzaville-Congolese" },
    names = { "Republic of the Congo", "Republic of Congo", "Congo-Brazzaville" },
  },
  ["DR Congo"] = {
    code = "CD", capital = { "Kinshasa" }, adjective = { "Congolese" },
    names = {
      "Democratic Republic of the Congo", "Democratic Republic of Congo", "DRC", "Congo-Kinshasa",
      "D.R.C.",
    },
  },
  ["Djibouti"] = {
    code = "DJ", adjective = { "Djiboutian" }, names = { "Republic of Djibouti", "Djibouti City" },
  },
  ["Egypt"] = {
    code = "EG", capital = { "Cairo" }, adjective = { "Egyptian" },
    names = { "Arab Republic of Egypt" },
  },
  ["Equatorial Guinea"] = {
    code = "GQ", capital = { "Malabo" }, adjective = { "Equatorial Guinean", "Equatoguinean" },
    names = { "Republic of Equatorial Guinea" },
  },
  ["Eritrea"] = {
    code = "ER", capital = { "Asmara" }, adjective = { "Eritrean" },
    names = { "State of Eritrea" },
  },
  ["Eswatini"] = {
    code = "SZ", capital = { "Mbabane", "Lobamba" }, adjective = { "Swazi", "Eswatini" },
    people = { "Swazis" }, names = { "Swaziland", "Kingdom of Eswatini" },
  },
  ["Ethiopia"] = {
    code = "ET", capital = { "Addis Ababa" }, adjective = { "Ethiopian" },
    names = { "Federal Democratic Republic of Ethiopia" },
  },
  ["Gabon"] = {
    code = "GA", capital = { "Libreville" }, adjective = { "Gabonese" },
    names = { "Gabonese Republic" },
  },
  ["Gambia"] = {
    code = "GM", capital = { "Banjul" }, adjective = { "Gambian" },
    names = { "Republic of the Gambia" },
  },
  ["Ghana"] = {
    code = "GH", capital = { "Accra" }, adjective = { "Ghanaian" },
    names = { "Republic of Ghana" },
  },
  ["Guinea"] = {
    code = "GN", capital = { "Conakry" }, adjective = { "Guinean" },
    names = { "Republic of Guinea" },
  },
  ["Guinea-Bissau"] = {
    code = "GW", capital = { "Bissau" }, adjective = { "Bissau-Guinean" },
    names = { "Republic of Guinea-Bissau", "Guinea Bissau" },
  },
  ["Ivory Coast"] = {
    code = "CI", capital = { "Yamoussoukro", "Abidjan" }, adjective = { "Ivorian" },
    names = { "Côte d'Ivoire", "Cote d'Ivoire", "Republic of Côte d'Ivoire" },
  },
  ["Kenya"] = {
    code = "KE", capital = { "Nairobi" }, adjective = { "Kenyan" },
    names = { "Republic of Kenya" },
  },
  ["Lesotho"] = {
    code = "LS", capital = { "Maseru" }, adjective = { "Basotho", "Mosotho" },
    names = { "Kingdom of Lesotho" },
  },
  ["Liberia"] = {
    code = "LR", capital = { "Monrovia" }, adjective = { "Liberian" },
    names = { "Republic of Liberia" },
  },
  ["Libya"] = {
    code = "LY", capital = { "Tripoli" }, adjective = { "Libyan" },
    names = { "State of Libya", "Libyan Arab Jamahiriya" },
  },
  ["Madagascar"] = {
    code = "MG", capital = { "Antananarivo" }, adjective = { "Malagasy", "Madagascan" },
    people = { "Madagascans" }, names = { "Republic of Madagascar" },
  },
  ["Malawi"] = {
    code = "MW", capital = { "Lilongwe" }, adjective = { "Malawian" },
    names = { "Republic of Malawi" },
  },
  ["Mali"] = {
    code = "ML", capital = { "Bamako" }, adjective = { "Malian" }, names = { "Republic of Mali" },
  },
  ["Mauritania"] = {
    code = "MR", capital = { "Nouakchott" }, adjective = { "Mauritanian" },
    names = { "Islamic Republic of Mauritania" },
  },
  ["Mauritius"] = {
    code = "MU", capital = { "Port Louis" }, adjective = { "Mauritian" },
    names = { "Republic of Mauritius" },
  },
  ["Morocco"] = {
    code = "MA", capital = { "Rabat" }, adjective = { "Moroccan" },
    names = { "Kingdom of Morocco" },
  },
  ["Mozambique"] = {
    code = "MZ", capital = { "Maputo" }, adjective = { "Mozambican" },
    names = { "Republic of Mozambique" },
  },
  ["Namibia"] = {
    code = "NA", capital = { "Windhoek" }, adjective = { "Namibian" },
    names = { "Republic of Namibia" },
  },
  ["Niger"] = {
    code = "NE", capital = { "Niamey" }, adjective = { "Nigerien" },
    names = { "Republic of the Niger" },
  },
  ["Nigeria"] = {
    code = "NG", capital = { "Abuja" }, adjective = { "Nigerian" },
    names = { "Federal Republic of Nigeria" }, offices = { "Aso Rock", "Aso Villa" },
  },
  ["Rwanda"] = {
    code = "RW", capital = { "Kigali" }, adjective = { "Rwandan", "Rwandese" },
    people = { "Rwandans" }, names = { "Republic of Rwanda", "Rwandese Republic" },
  },
  ["Sao Tome and Principe"] = {
    code = "ST", capital = { "Sao Tome", "são tomé" }, adjective = { "Sao Tomean" },
    names = { "são tomé and príncipe", "Democratic Republic of Sao Tome and Principe" },
  },
  ["Senegal"] = {
    code = "SN", capital = { "Dakar" }, adjective = { "Senegalese" },
    names = { "Republic of Senegal" },
  },
  ["Seychelles"] = {
    code = "SC", capital = { "Victoria" }, adjective = { "Seychellois" },
    names = { "Republic of Seychelles" },
  },
  ["Sierra Leone"] = {
    code = "SL", capital = { "Freetown" }, adjective = { "Sierra Leonean" },
    names = { "Republic of Sierra Leone" },
  },
  ["Somalia"] = {
    code = "SO", capital = { "Mogadishu" }, adjective = { "Somali", "Somalian" },
    names = { "Federal Republic of Somalia" }, offices = { "Villa Somalia" },
  },
  ["South Africa"] = {
    code = "ZA", capital = { "Pretoria" }, adjective = { "South African" },
    names = { "Republic of South Africa", "RSA" }, offices = { "Union Buildings" },
  },
  ["South Sudan"] = {
    code = "SS", capital = { "Juba" }, adjective = { "South Sudanese" },
    names = { "Republic of South Sudan" },
  },
  ["Sudan"] = {
    code = "SD", capital = { "Khartoum" }, adjective = { "Sudanese" },
    names = { "Republic of the Sudan", "Republic of Sudan" },
  },
  ["Tanzania"] = {
    code = "TZ", capital = { "Dodoma", "Dar es Salaam" }, adjective = { "Tanzanian" },
    names = { "United Republic of Tanzania" },
  },
  ["Togo"] = {
    code = "TG", capital = { "Lome", "lomé" }, adjective = { "Togolese" },
    names = { "Togolese Republic" },
  },
  ["Tunisia"] = {
    code = "TN", capital = { "Tunis" }, adjective = { "Tunisian" },
    names = { "Republic of Tunisia" },
  },
  ["Uganda"] = {
    code = "UG", capital = { "Kampala" }, adjective = { "Ugandan" },
    names = { "Republic of Uganda" },
  },
  ["Zambia"] = {
    code = "ZM", capital = { "Lusaka" }, adjective = { "Zambian" },
    names = { "Republic of Zambia" },
  },
  ["Zimbabwe"] = {
    code = "ZW", capital = { "Harare" }, adjective = { "Zimbabwean" },
    names = { "Republic of Zimbabwe" },
  },
  ["Western Sahara"] = {
    code = "EH", adjective = { "Sahrawi", "Saharawi" }, people = { "Sahrawis", "Saharawis" },
    names = { "Sahrawi Arab Democratic Republic" },
  },

  -- the Americas
  ["Antigua and Barbuda"] = {
    code = "AG", adjective = { "Antiguan", "Barbudan" }, names = { "Antigua" },
  },
  ["Argentina"] = {
    code = "AR", capital = { "Buenos Aires" }, adjective = { "Argentine", "Argentinian" },
    people = { "Argentines", "Argentinians" }, names = { "Argentine Republic" },
    offices = { "Casa Rosada" },
  },
  ["Bahamas"] = {
    code = "BS", capital = { "Nassau" }, adjective = { "Bahamian" },
    names = { "Commonwealth of the Bahamas" },
  },
  ["Barbados"] = { code = "BB", capital = { "Bridgetown" }, adjective = { "Barbadian", "Bajan" } },
  ["Belize"] = { code = "BZ", capital = { "Belmopan" }, adjective = { "Belizean" } },
  ["Bolivia"] = {
    code = "BO", capital = { "La Paz", "Sucre" }, adjective = { "Bolivian" },
    names = { "Plurinational State of Bolivia" },
  },
  ["Brazil"] = {
    code = "BR", capital = { "Brasilia", "brasília" }, adjective = { "Brazilian" },
    names = { "Federative Republic of Brazil" },
    offices = { "Planalto", "Planalto Palace", "Itamaraty" },
  },
  ["Canada"] = {
    code = "CA", capital = { "Ottawa" }, adjective = { "Canadian" },
    offices = { "Parliament Hill", "Rideau Hall", "CSIS", "Global Affairs Canada" },
  },
  ["Chile"] = {
    code = "CL", capital = { "Santiago" }, adjective = { "Chilean" },
    names = { "Republic of Chile" }, offices = { "La Moneda" },
  },
  ["Colombia"] = {
    code = "CO", capital = { "Bogota", "bogotá" }, adjective = { "Colombian" },
    names = { "Republic of Colombia" }, offices = { "casa de nariño", "Casa de Narino" },
  },
  ["Costa Rica"] = {
    code = "CR", adjective = { "Costa Rican" }, names = { "Republic of Costa Rica" },
  },
  ["Cuba"] = {
    code = "CU", capital = { "Havana" }, adjective = { "Cuban" }, names = { "Republic of Cuba" },
  },
  ["Dominica"] = { code = "DM", capital = { "Roseau" }, names = { "Commonwealth of Dominica" } },
  ["Dominican Republic"] = {
    code = "DO", capital = { "Santo Domingo" }, adjective = { "Dominican" },
  },
  ["Ecuador"] = {
    code = "EC", capital = { "Quito" }, adjective = { "Ecuadorian", "Ecuadorean" },
    names = { "Republic of Ecuador" }, offices = { "Carondelet Palace" },
  },
  ["El Salvador"] = {
    code = "SV", capital = { "San Salvador" }, adjective = { "Salvadoran", "Salvadorean" },
    names = { "Republic of El Salvador" },
  },
  ["Grenada"] = { code = "GD", adjective = { "Grenadian" } },
  ["Guatemala"] = {
    code = "GT", capital = { "Guatemala City" }, adjective = { "Guatemalan" },
    names = { "Republic of Guatemala" },
  },
  ["Guyana"] = {
    code = "GY", capital = { "Georgetown" }, adjective = { "Guyanese" },
    names = { "Co-operative Republic of Guyana", "Republic of Guyana" },
  },
  ["Haiti"] = {
    code = "HT", capital = { "Port-au-Prince" }, adjective = { "Haitian" },
    names = { "Republic of Haiti" },
  },
  ["Honduras"] = {
    code = "HN", capital = { "Tegucigalpa" }, adjective = { "Honduran" },
    names = { "Republic of Honduras" },
  },
  ["Jamaica"] = { code = "JM", capital = { "Kingston" }, adjective = { "Jamaican" } },
  ["Mexico"] = {
    code = "MX", capital = { "Mexico City" }, adjective = { "Mexican" },
    names = { "United Mexican States" },
  },
  ["Nicaragua"] = {
    code = "NI", capital = { "Managua" }, adjective = { "Nicaraguan" },
    names = { "Republic of Nicaragua" },
  },
  ["Panama"] = {
    code = "PA", capital = { "Panama City" }, adjective = { "Panamanian" },
    names = { "Republic of Panama" },
  },
  ["Paraguay"] = {
    code = "PY", capital = { "Asuncion", "asunción" }, adjective = { "Paraguayan" },
    names = { "Republic of Paraguay" },
  },
  ["Peru"] = {
    code = "PE", capital = { "Lima" }, adjective = { "Peruvian" }, names = { "Republic of Peru" },
  },
  ["Saint Kitts and Nevis"] = {
    code = "KN", capital = { "Basseterre" }, adjective = { "Kittitian" },
    names = { "St Kitts and Nevis", "St. Kitts and Nevis", "St. Kitts", "St Kitts" },
  },
  ["Saint Lucia"] = {
    code = "LC", capital = { "Castries" },
    adjective = { "Saint Lucian", "St. Lucian", "St Lucian" }, names = { "St Lucia", "St. Lucia" },
  },
  ["Saint Vincent and the Grenadines"] = {
    code = "VC", capital = { "Kingstown" }, adjective = { "Vincentian" },
    names = {
      "St Vincent and the Grenadines", "St. Vincent and the Grenadines", "St. Vincent",
      "St Vincent",
    },
  },
  ["Suriname"] = {
    code = "SR", capital = { "Paramaribo" }, adjective = { "Surinamese" },
    names = { "Republic of Suriname" },
  },
  ["Trinidad and Tobago"] = {
    code = "TT", capital = { "Port of Spain" }, adjective = { "Trinidadian", "Tobagonian" },
    names = { "Republic of Trinidad and Tobago", "Trinidad" },
  },
  ["United States"] = {
    code = "US", capital = { "Washington", "Washington DC", "Washington D.C." },
    adjective = { "American" },
    names = { "United States of America", "US", "U.S.", "USA", "U.S.A.", "America" },
    offices = {
      "White House", "Oval Office", "West Wing", "Pentagon", "State Department", "Foggy Bottom",
      "Capitol Hill",
      "Justice Department", "Department of Justice", "DOJ", "Treasury Department",
      "Defense Department",
      "Department of Defense", "DOD", "Department of State", "Homeland Security",
      "Department of Homeland Security",
      "DHS", "Commerce Department", "Energy Department", "Department of Energy",
      "Central Intelligence Agency", "CIA",
      "C.I.A.", "Federal Bureau of Investigation", "FBI", "F.B.I.", "National Security Agency",
      "NSA", "N.S.A.",
      "Langley", "Congress", "House of Representatives", "Centcom", "Central Command",
      "U.S. Central Command", "Environmental Protection Agency", "EPA", "Internal Revenue Service",
      "IRS",
      "Food and Drug Administration", "FDA", "Drug Enforcement Administration", "DEA",
      "Secret Service",
    },
  },
  ["Uruguay"] = {
    code = "UY", capital = { "Montevideo" }, adjective = { "Uruguayan" },
    names = { "Eastern Republic of Uruguay", "Oriental Republic of Uruguay" },
  },
  ["Venezuela"] = {
    code = "VE", capital = { "Caracas" }, adjective = { "Venezuelan" },
    names = { "Bolivarian Republic of Venezuela", "Bolivarian Republic" },
    offices = { "Miraflores", "Miraflores Palace" },
  },

  -- Asia and the Middle East
  ["Afghanistan"] = {
    code = "AF", capital = { "Kabul" }, adjective = { "Afghan" },
    names = {
      "Islamic Republic of Afghanistan", "Islamic Emirate of Afghanistan", "Islamic Emirate",
    },
  },
  ["Armenia"] = {
    code = "AM", capital = { "Yerevan" }, adjective = { "Armenian" },
    names = { "Republic of Armenia" },
  },
  ["Azerbaijan"] = {
    code = "AZ", capital = { "Baku" }, adjective = { "Azerbaijani", "Azeri" },
    names = { "Republic of Azerbaijan" },
  },
  ["Bahrain"] = {
    code = "BH", capital = { "Manama" }, adjective = { "Bahraini" },
    names = { "Kingdom of Bahrain" },
  },
  ["Bangladesh"] = {
    code = "BD", capital = { "Dhaka" }, adjective = { "Bangladeshi" },
    names = { "People's Republic of Bangladesh" },
  },
  ["Bhutan"] = {
    code = "BT", capital = { "Thimphu" }, adjective = { "Bhutanese" },
    names = { "Kingdom of Bhutan" },
  },
  ["Brunei"] = {
    code = "BN", capital = { "Bandar Seri Begawan" }, adjective = { "Bruneian" },
    names = { "Brunei Darussalam" },
  },
  ["Cambodia"] = {
    code = "KH", capital = { "Phnom Penh" }, adjective = { "Cambodian" },
    names = { "Kingdom of Cambodia", "Kampuchea" },
  },
  ["China"] = {
    code = "CN", capital = { "Beijing", "Peking" }, adjective = { "Chinese" },
    names = { "People's Republic of China", "PRC", "mainland China" },
    offices = {
      "Zhongnanhai", "Chinese Communist Party", "Communist Party of China", "CCP",
      "People's Liberation Army", "PLA",
      "State Council of China", "National People's Congress", "Politburo Standing Committee",
      "Great Hall of the People",
    },
  },
  ["Cyprus"] = {
    code = "CY", capital = { "Nicosia" }, adjective = { "Cypriot" }, people = { "Cypriots" },
    names = { "Republic of Cyprus" },
  },
  ["East Timor"] = {
    code = "TL", capital = { "Dili" }, adjective = { "Timorese", "East Timorese" },
    names = { "Timor-Leste", "Democratic Republic of Timor-Leste" },
  },
  ["Georgia"] = {
    code = "GE", capital = { "Tbilisi" }, adjective = { "Georgian" },
    names = { "Republic of Georgia" },
  },
  ["Hong Kong"] = {
    code = "HK", adjective = { "Hongkonger" }, people = { "Hong Kongers", "Hongkongers" },
    names = { "Hong Kong Special Administrative Region" },
  },
  ["India"] = {
    code = "IN", capital = { "New Delhi", "Delhi" }, adjective = { "Indian" },
    names = { "Republic of India" },
    offices = {
      "Lok Sabha", "Rajya Sabha", "Rashtrapati Bhavan", "South Block",
      "Ministry of External Affairs", "External Affairs Ministry",
    },
  },
  ["Indonesia"] = {
    code = "ID", capital = { "Jakarta", "Nusantara" }, adjective = { "Indonesian" },
    names = { "Republic of Indonesia" }, offices = { "Merdeka Palace" },
  },
  ["Iran"] = {
    code = "IR", capital = { "Tehran", "Teheran" }, adjective = { "Iranian" },
    names = { "Islamic Republic of Iran", "Islamic Republic" },
    offices = {
      "Majlis", "Revolutionary Guard", "Revolutionary Guards", "Revolutionary Guard Corps",
      "Islamic Revolutionary Guard Corps", "IRGC", "Quds Force", "Guardian Council",
      "Assembly of Experts",
    },
  },
  ["Iraq"] = {
    code = "IQ", capital = { "Baghdad" }, adjective = { "Iraqi" }, names = { "Republic of Iraq" },
  },
  ["Israel"] = {
    code = "IL", capital = { "Jerusalem", "Tel Aviv" }, adjective = { "Israeli" },
    names = { "State of Israel", "Jewish state" },
    offices = {
      "Knesset", "Mossad", "Shin Bet", "Israel Defense Forces", "Israel Defence Forces", "IDF",
    },
  },
  ["Japan"] = {
    code = "JP", capital = { "Tokyo" }, adjective = { "Japanese" },
    offices = { "Kantei", "Diet", "Nagatacho" },
  },
  ["Jordan"] = {
    code = "JO", capital = { "Amman" }, adjective = { "Jordanian" },
    names = { "Hashemite Kingdom of Jordan", "Hashemite Kingdom" },
  },
  ["Kazakhstan"] = {
    code = "KZ", capital = { "Astana", "Nur-Sultan" }, adjective = { "Kazakh", "Kazakhstani" },
    people = { "Kazakhs", "Kazakhstanis" }, names = { "Republic of Kazakhstan" },
  },
  ["Kuwait"] = {
    code = "KW", capital = { "Kuwait City" }, adjective = { "Kuwaiti" },
    names = { "State of Kuwait" },
  },
  ["Kyrgyzstan"] = {
    code = "KG", capital = { "Bishkek" }, adjective = { "Kyrgyz", "Kyrgyzstani" },
    people = { "Kyrgyzstanis" }, names = { "Kyrgyz Republic" },
  },
  ["Laos"] = {
    code = "LA", capital = { "Vientiane" }, adjective = { "Laotian", "Lao" },
    people = { "Laotians" }, names = { "Lao People's Democratic Republic" },
  },
  ["Lebanon"] = {
    code = "LB", capital = { "Beirut" }, adjective = { "Lebanese" },
    names = { "Lebanese Republic" },
  },
  ["Macau"] = { code = "MO", adjective = { "Macanese" }, names = { "Macao" } },
  ["Malaysia"] = {
    code = "MY", capital = { "Kuala Lumpur", "Putrajaya" }, adjective = { "Malaysian" },
    offices = { "Dewan Rakyat" },
  },
  ["Maldives"] = {
    code = "MV", capital = { "Male", "malé" }, adjective = { "Maldivian" },
    names = { "Republic of Maldives" },
  },
  ["Mongolia"] = {
    code = "MN", capital = { "Ulaanbaatar", "Ulan Bator" }, adjective = { "Mongolian" },
  },
  ["Myanmar"] = {
    code = "MM", capital = { "Naypyidaw", "Naypyitaw", "Yangon", "Rangoon" },
    adjective = { "Burmese" },
    names = { "Burma", "Republic of the Union of Myanmar", "Republic of Myanmar" },
    offices = { "Tatmadaw" },
  },
  ["Nepal"] = {
    code = "NP", capital = { "Kathmandu" }, adjective = { "Nepali", "Nepalese" },
    people = { "Nepalis" }, names = { "Federal Democratic Republic of Nepal" },
  },
  ["North Korea"] = {
    code = "KP", capital = { "Pyongyang" }, adjective = { "North Korean" },
    names = { "Democratic People's Republic of Korea", "DPRK", "D.P.R.K." },
    offices = { "Workers' Party of Korea" },
  },
  ["Oman"] = {
    code = "OM", capital = { "Muscat" }, adjective = { "Omani" }, names = { "Sultanate of Oman" },
  },
  ["Pakistan"] = {
    code = "PK", capital = { "Islamabad" }, adjective = { "Pakistani" },
    names = { "Islamic Republic of Pakistan" },
    offices = { "Rawalpindi", "Inter-Services Intelligence", "ISI" },
  },
  ["Palestine"] = {
    code = "PS", capital = { "Ramallah" }, adjective = { "Palestinian" },
    names = { "State of Palestine", "Palestinian territories" },
    offices = {
      "Palestinian Authority", "Palestinian National Authority",
      "Palestine Liberation Organization", "Palestine Liberation Organisation", "PLO",
    },
  },
  ["Philippines"] = {
    code = "PH", capital = { "Manila" }, adjective = { "Philippine", "Filipino", "Filipina" },
    people = { "Filipinos", "Filipinas" }, names = { "Republic of the Philippines" },
    offices = { "Malacanang", "malacañang", "malacañang palace", "Malacanang Palace" },
  },
  ["Qatar"] = {
    code = "QA", capital = { "Doha" }, adjective = { "Qatari" }, names = { "State of Qatar" },
  },
  ["Saudi Arabia"] = {
    code = "SA", capital = { "Riyadh" }, adjective = { "Saudi", "Saudi Arabian" },
    names = { "Kingdom of Saudi Arabia", "KSA" }, offices = { "House of Saud" },
  },
  ["Singapore"] = {
    code = "SG", adjective = { "Singaporean" }, names = { "Republic of Singapore" },
    offices = { "Istana" },
  },
  ["South Korea"] = {
    code = "KR", capital = { "Seoul" }, adjective = { "South Korean" },
    names = { "Republic of Korea", "ROK" },
    offices = { "Blue House", "Cheong Wa Dae" },
  },
  ["Sri Lanka"] = {
    code = "LK", capital = { "Colombo", "Sri Jayawardenepura Kotte" },
    adjective = { "Sri Lankan" },
    names = { "Democratic Socialist Republic of Sri Lanka", "Ceylon" },
  },
  ["Syria"] = {
    code = "SY", capital = { "Damascus" }, adjective = { "Syrian" },
    names = { "Syrian Arab Republic" },
  },
  ["Taiwan"] = {
    code = "TW", capital = { "Taipei" }, adjective = { "Taiwanese" },
    names = { "Republic of China", "Chinese Taipei" },
  },
  ["Tajikistan"] = {
    code = "TJ", capital = { "Dushanbe" }, adjective = { "Tajik", "Tajikistani" },
    people = { "Tajiks", "Tajikistanis" }, names = { "Republic of Tajikistan" },
  },
  ["Thailand"] = {
    code = "TH", capital = { "Bangkok" }, adjective = { "Thai" },
    names = { "Kingdom of Thailand", "Siam" },
  },
  ["Turkey"] = {
    code = "TR", capital = { "Ankara" }, adjective = { "Turkish" }, people = { "Turk", "Turks" },
    names = { "Türkiye", "Turkiye", "Republic of Türkiye", "Republic of Turkey" },
  },
  ["Turkmenistan"] = {
    code = "TM", capital = { "Ashgabat" }, adjective = { "Turkmen" }, people = { "Turkmens" },
  },
  ["United Arab Emirates"] = {
    code = "AE", capital = { "Abu Dhabi", "Dubai" }, adjective = { "Emirati" },
    names = { "UAE", "U.A.E.", "Emirates" },
  },
  ["Uzbekistan"] = {
    code = "UZ", capital = { "Tashkent" }, adjective = { "Uzbek", "Uzbekistani" },
    people = { "Uzbeks", "Uzbekistanis" }, names = { "Republic of Uzbekistan" },
  },
  ["Vietnam"] = {
    code = "VN", capital = { "Hanoi" }, adjective = { "Vietnamese" },
    names = { "Viet Nam", "Socialist Republic of Vietnam", "Socialist Republic of Viet Nam" },
  },
  ["Yemen"] = {
    code = "YE", capital = { "Sanaa", "Sana'a", "Aden" }, adjective = { "Yemeni", "Yemenite" },
    people = { "Yemenis" }, names = { "Republic of Yemen" },
  },

  -- Europe
  ["Albania"] = {
    code = "AL", capital = { "Tirana" }, adjective = { "Albanian" },
    names = { "Republic of Albania" },
  },
  ["Andorra"] = {
    code = "AD", capital = { "Andorra la Vella" }, adjective = { "Andorran" },
    names = { "Principality of Andorra" },
  },
  ["Austria"] = {
    code = "AT", capital = { "Vienna" }, adjective = { "Austrian" },
    names = { "Republic of Austria" }, offices = { "Ballhausplatz", "Hofburg" },
  },
  ["Belarus"] = {
    code = "BY", capital = { "Minsk" }, adjective = { "Belarusian", "Belarussian", "Belorussian" },
    names = { "Republic of Belarus", "Byelorussia" },
  },
  ["Belgium"] = { code = "BE", adjective = { "Belgian" }, names = { "Kingdom of Belgium" } },
  ["Bosnia and Herzegovina"] = {
    code = "BA", capital = { "Sarajevo" },
    adjective = { "Bosnian", "Bosnian-Herzegovinian", "Herzegovinian" },
    names = { "Bosnia", "Bosnia-Herzegovina", "Republic of Bosnia and Herzegovina" },
  },
  ["Bulgaria"] = {
    code = "BG", capital = { "Sofia" }, adjective = { "Bulgarian" },
    names = { "Republic of Bulgaria" },
  },
  ["Croatia"] = {
    code = "HR", capital = { "Zagreb" }, adjective = { "Croatian" },
    people = { "Croats", "Croatians" }, names = { "Republic of Croatia" },
  },
  ["Czechia"] = {
    code = "CZ", capital = { "Prague" }, adjective = { "Czech" }, people = { "Czechs" },
    names = { "Czech Republic" }, offices = { "Prague Castle" },
  },
  ["Denmark"] = {
    code = "DK", capital = { "Copenhagen" }, adjective = { "Danish" },
    people = { "Dane", "Danes" }, names = { "Kingdom of Denmark" },
    offices = { "Folketing", "Christiansborg" },
  },
  ["Estonia"] = {
    code = "EE", capital = { "Tallinn" }, adjective = { "Estonian" },
    names = { "Republic of Estonia" }, offices = { "Riigikogu" },
  },
  ["Finland"] = {
    code = "FI", capital = { "Helsinki" }, adjective = { "Finnish" }, people = { "Finn", "Finns" },
    names = { "Republic of Finland" }, offices = { "Eduskunta" },
  },
  ["France"] = {
    code = "FR", capital = { "Paris" }, adjective = { "French" },
    people = { "Frenchman", "Frenchmen", "Frenchwoman", "Frenchwomen" },
    names = { "French Republic" },
    offices = {
      "Elysee", "élysée", "Elysee Palace", "élysée palace", "Quai d'Orsay", "Matignon",
      "hôtel matignon",
    },
  },
  ["Germany"] = {
    code = "DE", capital = { "Berlin" }, adjective = { "German" },
    names = { "Federal Republic of Germany", "Federal Republic" },
    offices = {
      "Bundestag", "Bundesrat", "Bundeswehr", "Bellevue Palace", "Bundesnachrichtendienst", "BND",
    },
  },
  ["Greece"] = {
    code = "GR", capital = { "Athens" }, adjective = { "Greek", "Hellenic" },
    people = { "Greeks" }, names = { "Hellenic Republic" }, offices = { "Maximos Mansion" },
  },
  ["Greenland"] = {
    code = "GL", capital = { "Nuuk" }, adjective = { "Greenlandic" },
    people = { "Greenlander", "Greenlanders" },
  },
  ["Hungary"] = { code = "HU", capital = { "Budapest" }, adjective = { "Hungarian" } },
  ["Iceland"] = {
    code = "IS", capital = { "Reykjavik", "reykjavík" }, adjective = { "Icelandic" },
    people = { "Icelander", "Icelanders" }, names = { "Republic of Iceland" },
    offices = { "Althing", "Althingi" },
  },
  ["Ireland"] = {
    code = "IE", capital = { "Dublin" }, adjective = { "Irish" },
    people = { "Irishman", "Irishmen", "Irishwoman", "Irishwomen" },
    names = { "Republic of Ireland", "Irish Republic" },
    offices = {
      "Taoiseach", "Tanaiste", "tánaiste", "Dail", "dáil", "dáil éireann", "Oireachtas",
      "Leinster House",
    },
  },
  ["Italy"] = {
    code = "IT", capital = { "Rome" }, adjective = { "Italian" }, names = { "Italian Republic" },
    offices = { "Quirinal", "Palazzo Chigi", "Farnesina", "Montecitorio", "Palazzo Madama" },
  },
  ["Kosovo"] = {
    code = "XK", capital = { "Pristina" }, adjective = { "Kosovar", "Kosovan" },
    people = { "Kosovars", "Kosovans" }, names = { "Republic of Kosovo" },
  },
  ["Latvia"] = {
    code = "LV", capital = { "Riga" }, adjective = { "Latvian" }, names = { "Republic of Latvia" },
    offices = { "Saeima" },
  },
  ["Liechtenstein"] = {
    code = "LI", capital = { "Vaduz" }, people = { "Liechtensteiner", "Liechtensteiners" },
    names = { "Principality of Liechtenstein" },
  },
  ["Lithuania"] = {
    code = "LT", capital = { "Vilnius" }, adjective = { "Lithuanian" },
    names = { "Republic of Lithuania" }, offices = { "Seimas" },
  },
  ["Luxembourg"] = {
    code = "LU", adjective = { "Luxembourgish" }, people = { "Luxembourger", "Luxembourgers" },
    names = { "Grand Duchy of Luxembourg", "Grand Duchy" },
  },
  ["Malta"] = {
    code = "MT", capital = { "Valletta" }, adjective = { "Maltese" },
    names = { "Republic of Malta" },
  },
  ["Moldova"] = {
    code = "MD", capital = { "Chisinau", "chișinău" }, adjective = { "Moldovan" },
    names = { "Republic of Moldova" },
  },
  ["Monaco"] = {
    code = "MC", adjective = { "Monegasque", "monégasque", "Monacan" },
    names = { "Principality of Monaco" },
  },
  ["Montenegro"] = { code = "ME", capital = { "Podgorica" }, adjective = { "Montenegrin" } },
  ["Netherlands"] = {
    code = "NL", capital = { "Amsterdam", "The Hague" }, adjective = { "Dutch" },
    people = { "Dutchman", "Dutchmen", "Dutchwoman", "Dutchwomen" },
    names = { "Kingdom of the Netherlands", "Holland" }, offices = { "Binnenhof" },
  },
  ["North Macedonia"] = {
    code = "MK", capital = { "Skopje" }, adjective = { "Macedonian", "North Macedonian" },
    names = { "Republic of North Macedonia", "Macedonia" },
  },
  ["Norway"] = {
    code = "NO", capital = { "Oslo" }, adjective = { "Norwegian" },
    names = { "Kingdom of Norway" }, offices = { "Storting" },
  },
  ["Poland"] = {
    code = "PL", capital = { "Warsaw" }, adjective = { "Polish" }, people = { "Pole", "Poles" },
    names = { "Republic of Poland" }, offices = { "Sejm" },
  },
  ["Portugal"] = {
    code = "PT", capital = { "Lisbon" }, adjective = { "Portuguese" },
    names = { "Portuguese Republic" }, offices = { "Palace of Belem" },
  },
  ["Romania"] = {
    code = "RO", capital = { "Bucharest" }, adjective = { "Romanian" },
    offices = { "Cotroceni", "Cotroceni Palace" },
  },
  ["Russia"] = {
    code = "RU", capital = { "Moscow" }, adjective = { "Russian" },
    names = { "Russian Federation" },
    offices = {
      "Kremlin", "State Duma", "Duma", "Federation Council", "Federal Security Service", "FSB",
      "GRU", "SVR",
      "Foreign Intelligence Service", "Roskomnadzor", "Smolenskaya Square", "Lubyanka",
    },
  },
  ["San Marino"] = {
    code = "SM", adjective = { "Sammarinese", "San Marinese" },
    names = { "Republic of San Marino" },
  },
  ["Serbia"] = {
    code = "RS", capital = { "Belgrade" }, adjective = { "Serbian" },
    people = { "Serb", "Serbs", "Serbians" }, names = { "Republic of Serbia" },
  },
  ["Slovakia"] = {
    code = "SK", capital = { "Bratislava" }, adjective = { "Slovak", "Slovakian" },
    people = { "Slovaks", "Slovakians" }, names = { "Slovak Republic" },
  },
  ["Slovenia"] = {
    code = "SI", capital = { "Ljubljana" }, adjective = { "Slovenian", "Slovene" },
    people = { "Slovenes", "Slovenians" }, names = { "Republic of Slovenia" },
  },
  ["Spain"] = {
    code = "ES", capital = { "Madrid" }, adjective = { "Spanish" },
    people = { "Spaniard", "Spaniards" }, names = { "Kingdom of Spain" },
    offices = { "Moncloa", "Moncloa Palace", "Zarzuela", "Zarzuela Palace" },
  },
  ["Sweden"] = {
    code = "SE", capital = { "Stockholm" }, adjective = { "Swedish" },
    people = { "Swede", "Swedes" }, names = { "Kingdom of Sweden" },
    offices = { "Riksdag", "Rosenbad" },
  },
  ["Switzerland"] = {
    code = "CH", capital = { "Bern", "Berne" }, adjective = { "Swiss" },
    names = { "Swiss Confederation" }, offices = { "Bundeshaus" },
  },
  ["Ukraine"] = {
    code = "UA", capital = { "Kyiv", "Kiev" }, adjective = { "Ukrainian" },
    offices = {
      "Verkhovna Rada", "Rada", "Bankova", "Bankova Street", "Security Service of Ukraine", "SBU",
    },
  },
  ["United Kingdom"] = {
    code = "GB", capital = { "London" }, adjective = { "British" },
    people = { "Briton", "Britons", "Brit", "Brits" },
    names = {
      "United Kingdom of Great Britain and Northern Ireland", "UK", "U.K.", "Great Britain",
      "Britain",
    },
    offices = {
      "Downing Street", "10 Downing Street", "11 Downing Street", "No 10", "No. 10", "Number 10",
      "Whitehall", "Westminster",
      "Foreign Office", "Home Office", "Cabinet Office",
      "House of Commons", "House of Lords", "Buckingham Palace", "MI5", "MI6", "GCHQ",
      "HM Treasury",
    },
  },
  ["Vatican"] = {
    code = "VA", capital = { "Vatican City" }, names = { "Holy See", "Vatican City State" },
    offices = { "Roman Curia", "Apostolic Palace" },
  },

  -- Oceania
  ["Australia"] = {
    code = "AU", capital = { "Canberra" }, adjective = { "Australian" },
    people = { "Australians", "Aussie", "Aussies" }, names = { "Commonwealth of Australia" },
  },
  ["Fiji"] = {
    code = "FJ", capital = { "Suva" }, adjective = { "Fijian" }, names = { "Republic of Fiji" },
  },
  ["Kiribati"] = {
    code = "KI", capital = { "Tarawa", "South Tarawa" }, adjective = { "I-Kiribati" },
    people = { "I-Kiribati" }, names = { "Republic of Kiribati" },
  },
  ["Marshall Islands"] = {
    code = "MH", capital = { "Majuro" }, adjective = { "Marshallese" },
    names = { "Republic of the Marshall Islands" },
  },
  ["Micronesia"] = {
    code = "FM", capital = { "Palikir" }, adjective = { "Micronesian" },
    names = { "Federated States of Micronesia" },
  },
  ["Nauru"] = {
    code = "NR", capital = { "Yaren" }, adjective = { "Nauruan" }, names = { "Republic of Nauru" },
  },
  ["New Zealand"] = {
    code = "NZ", capital = { "Wellington" }, adjective = { "New Zealander", "Kiwi" },
    people = { "New Zealanders", "Kiwis" }, names = { "Aotearoa" }, offices = { "Beehive" },
  },
  ["Palau"] = {
    code = "PW", capital = { "Ngerulmud" }, adjective = { "Palauan" },
    names = { "Republic of Palau" },
  },
  ["Papua New Guinea"] = {
    code = "PG", capital = { "Port Moresby" }, adjective = { "Papua New Guinean" },
    names = { "PNG", "Independent State of Papua New Guinea" },
  },
  ["Samoa"] = {
    code = "WS", capital = { "Apia" }, adjective = { "Samoan" },
    names = { "Independent State of Samoa", "Western Samoa" },
  },
  ["Solomon Islands"] = {
    code = "SB", capital = { "Honiara" }, people = { "Solomon Islander", "Solomon Islanders" },
  },
  ["Tonga"] = {
    code = "TO", capital = { "Nuku'alofa", "Nukualofa" }, adjective = { "Tongan" },
    names = { "Kingdom of Tonga" },
  },
  ["Tuvalu"] = { code = "TV", capital = { "Funafuti" }, adjective = { "Tuvaluan" } },
  ["Vanuatu"] = {
    code = "VU", capital = { "Port Vila" }, adjective = { "Vanuatuan" }, people = { "Ni-Vanuatu" },
    names = { "Republic of Vanuatu" },
  },
}

-- Bodies and parties with a voice of their own.
local parties = {
  ["European Union"] = {
    names = { "EU", "E.U." }, capital = { "Brussels" },
    offices = {
      "European Commission", "European Council", "European Parliament",
      "European External Action Service",
      "Council of the European Union", "EU Commission", "Berlaymont",
    },
  },
  ["United Nations"] = {
    names = { "UN", "U.N." },
    offices = {
      "Security Council", "UN Security Council", "U.N. Security Council", "General Assembly",
      "UN General Assembly",
      "UN Secretariat", "Turtle Bay", "UNHCR", "UNICEF", "UNRWA", "UNESCO",
    },
  },
  ["NATO"] = {
    names = {
      "North Atlantic Treaty Organization", "North Atlantic Treaty Organisation",
      "North Atlantic Alliance",
    },
  },
  ["World Health Organization"] = { names = { "World Health Organisation", "WHO", "W.H.O." } },
  ["International Monetary Fund"] = { names = { "IMF", "I.M.F." } },
  ["World Bank"] = {},
  ["World Trade Organization"] = { names = { "World Trade Organisation", "WTO" } },
  ["International Atomic Energy Agency"] = { names = { "IAEA", "I.A.E.A." } },
  ["International Criminal Court"] = { names = { "ICC" } },
  ["International Court of Justice"] = { names = { "ICJ" } },
  ["African Union"] = { names = { "AU", "A.U." } },
  ["Arab League"] = { names = { "League of Arab States" } },
  ["OPEC"] = { names = { "Organization of the Petroleum Exporting Countries" } },
  ["Red Cross"] = {
    names = { "International Committee of the Red Cross", "ICRC", "Red Crescent" },
  },
  ["Amnesty International"] = { names = { "Amnesty" } },
  ["Human Rights Watch"] = { names = { "HRW" } },
  ["Hamas"] = {},
  ["Hezbollah"] = { names = { "Hizbollah", "Hizbullah" } },
  ["Houthis"] = { names = { "Ansar Allah" }, adjective = { "Houthi" }, people = { "Houthis" } },
  ["Taliban"] = { names = { "Taleban" } },
  ["Islamic State"] = { names = { "ISIS", "ISIL", "Daesh", "Islamic State group" } },
  ["al-Qaeda"] = { names = { "al-Qaida", "al Qaeda", "al Qaida" } },
  ["Republican Party"] = {
    names = { "Republicans", "Republican", "GOP", "G.O.P.", "Grand Old Party" },
    offices = { "Republican National Committee", "RNC", "House Republicans", "Senate Republicans" },
  },
  ["Democratic Party"] = {
    names = { "Democrats", "Democrat", "Democratic" },
    offices = { "Democratic National Committee", "DNC", "House Democrats", "Senate Democrats" },
  },
  ["Labour Party"] = { names = { "Labour" } },
  ["Conservative Party"] = { names = { "Conservatives", "Tories", "Tory", "Tory Party" } },
  ["Liberal Democrats"] = { names = { "Lib Dems", "Lib Dem", "Liberal Democrat" } },
  ["Scottish National Party"] = { names = { "SNP" } },
  ["Sinn Féin"] = { names = { "Sinn Fein" } },
}

-- Names above that are ordinary words, or a woman's or a man's.
local cased = {
  "america", "amnesty", "beehive", "chad", "china", "colombo", "congo", "congress",
  "conservatives", "dane", "danes", "democratic",
  "democrat", "democrats", "diet", "duma", "emirates", "finn", "finns", "finnish",
  "foreign office", "general assembly", "georgetown",
  "georgia", "georgian", "german", "guinea", "hamas", "islamic state", "japan", "jordan", "juba",
  "kiwi", "kiwis", "kingston", "labour",
  "lima", "langley", "majlis", "male", "mali", "malta", "nassau", "number 10", "oman", "pole",
  "poles", "polish",
  "praia", "rada", "riga", "republican", "republicans", "roman curia", "rome", "samoa", "santiago",
  "security council", "secret service",
  "serb", "sofia", "sucre", "swede", "swedes", "thai", "togo", "tonga", "tory", "tories",
  "trinidad", "tunis", "turk", "turkey", "turks",
  "victoria", "vienna", "wellington", "west wing", "white house", "blue house", "home office",
  "who", "amman", "aden", "delhi",
  "brit", "brits", "nusantara", "bern", "victoria", "antigua", "holland", "paris", "astana",
  "great hall of the people", "federal republic",
  "grand duchy", "islamic republic", "union buildings", "cabinet office", "federation council",
  "turtle bay",
  "assembly of experts", "south block", "central command", "house of representatives",
  "state department", "commerce department",
  "energy department", "justice department", "treasury department", "defense department",
}

return { places = places, parties = parties, cased = cased }
