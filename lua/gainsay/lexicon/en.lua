--- The English lexicon: the words by which gainsay reads a text.
--
-- Everything here can be changed or added to from a .gainsayrc.lua or from
-- gainsay.new { lexicon = ... }; doc/lexicon.md shows how.  config.lua compiles
-- the sections to entries of the C core.  All keys are as the core's folded text
-- has words: lower case, straight quotes, "u.s." with its dots.  Lists are strings
-- of words, or tables where an item has several words.

local places = require "gainsay.lexicon.places_en"

local lexicon = { language = "en" }

-- ---- inflection -----------------------------------------------------------------

-- Verbs that the rules of inflect.lua get wrong: "past participle s ing".  What is
-- left out, or "-", is regular, and the participle as the past; variants with a slash.
lexicon.irregular = {
  arise = "arose arisen", awake = "awoke awoken", be = "was/were been is/am/are being",
  bear = "bore borne",
  beat = "beat beaten", become = "became become", begin = "began begun", bend = "bent",
  bet = "bet", bid = "bid", bind = "bound", bite = "bit bitten", bleed = "bled",
  blow = "blew blown",
  ["break"] = "broke broken", breed = "bred", bring = "brought",
  broadcast = "broadcast/broadcasted",
  build = "built", burn = "burned/burnt", burst = "burst", buy = "bought", cast = "cast",
  catch = "caught", choose = "chose chosen", cling = "clung", come = "came come", cost = "cost",
  creep = "crept", cut = "cut", deal = "dealt", dig = "dug", draw = "drew drawn",
  dream = "dreamed/dreamt",
  drink = "drank drunk", drive = "drove driven", eat = "ate eaten", fall = "fell fallen",
  feed = "fed",
  feel = "felt", fight = "fought", find = "found", flee = "fled", fling = "flung",
  fly = "flew flown",
  forbid = "forbade forbidden", forecast = "forecast/forecasted", foresee = "foresaw foreseen",
  foretell = "foretold", forget = "forgot forgotten", forgive = "forgave forgiven",
  freeze = "froze frozen",
  get = "got got/gotten", give = "gave given", go = "went gone", grind = "ground",
  grow = "grew grown",
  hang = "hung/hanged", ["do"] = "did done does", have = "had had has", hear = "heard",
  hide = "hid hidden", hit = "hit", hold = "held",
  hurt = "hurt", keep = "kept", kneel = "knelt", know = "knew known", lay = "laid", lead = "led",
  lean = "leaned/leant", leap = "leaped/leapt", learn = "learned/learnt", leave = "left",
  lend = "lent",
  let = "let", light = "lit/lighted", lose = "lost", make = "made", mean = "meant", meet = "met",
  mislead = "misled", mistake = "mistook mistaken", misunderstand = "misunderstood",
  overhear = "overheard", oversee = "oversaw overseen", overthrow = "overthrew overthrown",
  overtake = "overtook overtaken", pay = "paid", plead = "pleaded/pled",
  prove = "proved proved/proven", put = "put", quit = "quit", read = "read", rebuild = "rebuilt",
  ride = "rode ridden", ring = "rang rung", rise = "rose risen", run = "ran run", say = "said",
  see = "saw seen", seek = "sought", sell = "sold", send = "sent", set = "set",
  shake = "shook shaken",
  shed = "shed", shine = "shone", shoot = "shot", show = "showed shown", shrink = "shrank shrunk",
  shut = "shut", sing = "sang sung", sink = "sank sunk", sit = "sat", slay = "slew slain",
  sleep = "slept",
  slide = "slid", sow = "sowed sown", speak = "spoke spoken", speed = "sped", spend = "spent",
  spill = "spilled/spilt", spin = "spun", split = "split", spoil = "spoiled/spoilt",
  spread = "spread",
  stand = "stood", steal = "stole stolen", stick = "stuck", strike = "struck", string = "strung",
  strive = "strove striven", swear = "swore sworn", sweep = "swept", swim = "swam swum",
  swing = "swung",
  take = "took taken", teach = "taught", tear = "tore torn", tell = "told", think = "thought",
  throw = "threw thrown", undergo = "underwent undergone", understand = "understood",
  undertake = "undertook undertaken", undo = "undid undone", uphold = "upheld", wake = "woke woken",
  wear = "wore worn", weave = "wove woven", weep = "wept", win = "won", wind = "wound",
  withdraw = "withdrew withdrawn", withhold = "withheld", withstand = "withstood",
  write = "wrote written",
  focus = "focused/focussed - focuses focusing/focussing",
  travel = "travelled/traveled - - travelling/traveling",
  cancel = "cancelled/canceled - - cancelling/canceling",
  label = "labelled/labeled - - labelling/labeling",
  signal = "signalled/signaled - - signalling/signaling",
  model = "modelled/modeled - - modelling/modeling",
  counsel = "counselled/counseled - - counselling/counseling",
  program = "programmed - - programming",
}

-- Verbs of several syllables that double their last consonant: admitted.
lexicon.doubled = [[
  abet abhor acquit admit allot befit begin commit compel concur confer control defer deter dispel
  embed
  emit equip excel expel extol forbid forget handicap infer input kidnap occur omit outrun patrol
  permit propel rebel rebut recur refer regret remit submit transfer transmit unwrap upset worship
]]

-- Nouns whose plural the rules get wrong.
lexicon.plurals = {
  photo = "photos", memo = "memos", video = "videos", ngo = "ngos", ceo = "ceos", mp = "mps",
  child = "children", thief = "thieves", wife = "wives", chief = "chiefs", belief = "beliefs",
  staff = "staff", police = "police", people = "people", media = "media", data = "data",
  imagery = "imagery", footage = "footage", testimony = "testimonies", criterion = "criteria",
  attorney = "attorneys", ["attorney general"] = "attorneys general", analysis = "analyses",
  hypothesis = "hypotheses", phenomenon = "phenomena", evidence = "evidence", crisis = "crises",
  coup = "coups", ["coup d'etat"] = "coups d'etat", ["secretary general"] = "secretaries general",
  ["spokesperson"] = "spokespeople", speech = "speeches",
}

-- ---- cues ---------------------------------------------------------------------------

-- Verbs that attribute.  Fields:
--   stance       assert, allege, believe, intend, deny, doubt, confirm, demand, ask
--   detail       a finer word for a denial: reject
--   takes        what the content may be, any of
--                quote    She said, "The bridge is safe."
--                that     She said that the bridge was safe.
--                clause   She said the bridge was safe.
--                to       She plans to close the bridge.
--                ing      She denied closing the bridge.
--                noun     She denied the closure.
--                of       They accused her of closing the bridge.
--                as       He described the bridge as unsafe.
--                about    She warned about, of or against the bridge.
--                person   She told him that the bridge was safe.
--                whether  He asked whether (if, why) the bridge was safe.
--   strength     0 to 1, how firmly the cue commits its source; 1 if absent
--   factive      the cue vouches for the content: "She revealed that it was unsafe."
--   strict       often no attribution: counts only where source and content are plain
--   needs_claim  a noun object counts only if it names a claim: "rejected the report",
--                but not "rejected the offer"
--   direction    where the content stands: "after", "before", "both" (the default of
--                cues that take a quotation)
--   terminators  words that end the content, over and above the general ones
--   also         other spellings
--   past, participle, ing, s   forms that the rules get wrong
lexicon.cues = {
  -- saying
  say = { stance = "assert", takes = "quote that clause whether noun" },
  tell = { stance = "assert", takes = "quote that clause person whether to about" },
  state = { stance = "assert", takes = "quote that clause" },
  add = { stance = "assert", takes = "quote that", strict = true },
  announce = { stance = "assert", takes = "quote that clause noun" },
  declare = { stance = "assert", takes = "quote that clause" },
  explain = { stance = "assert", takes = "quote that clause whether" },
  report = { stance = "assert", takes = "quote that clause noun ing" },
  note = { stance = "assert", takes = "quote that clause" },
  observe = { stance = "assert", takes = "quote that clause", strict = true },
  remark = { stance = "assert", takes = "quote that about" },
  comment = { stance = "assert", takes = "quote that about", strict = true },
  mention = { stance = "assert", takes = "quote that ing", strict = true },
  reply = { stance = "assert", takes = "quote that" },
  respond = { stance = "assert", takes = "quote that", strict = true },
  answer = { stance = "assert", takes = "quote that", strict = true },
  retort = { stance = "assert", takes = "quote that" },
  reiterate = { stance = "assert", takes = "quote that clause noun" },
  ["repeat"] = { stance = "assert", takes = "quote that", strict = true },
  stress = { stance = "assert", takes = "quote that clause noun" },
  emphasise = { stance = "assert", takes = "quote that clause noun", also = "emphasize" },
  underline = { stance = "assert", takes = "quote that", strict = true },
  underscore = { stance = "assert", takes = "quote that", strict = true },
  highlight = { stance = "assert", takes = "that whether", strict = true },
  recall = { stance = "assert", takes = "quote that clause ing", strict = true },
  recount = { stance = "assert", takes = "quote that whether", strict = true },
  relate = { stance = "assert", takes = "quote that", strict = true },
  quip = { stance = "assert", takes = "quote that" },
  joke = { stance = "assert", takes = "quote that", strength = 0.5 },
  shout = { stance = "assert", takes = "quote that" },
  yell = { stance = "assert", takes = "quote that" },
  scream = { stance = "assert", takes = "quote that" },
  whisper = { stance = "assert", takes = "quote that" },
  mutter = { stance = "assert", takes = "quote that" },
  murmur = { stance = "assert", takes = "quote that" },
  exclaim = { stance = "assert", takes = "quote that" },
  cry = { stance = "assert", takes = "quote", strict = true },
  laugh = { stance = "assert", takes = "quote", strict = true },
  sigh = { stance = "assert", takes = "quote", strict = true },
  tweet = { stance = "assert", takes = "quote that clause" },
  post = { stance = "assert", takes = "quote that", strict = true },
  write = { stance = "assert", takes = "quote that clause" },
  testify = { stance = "assert", takes = "quote that clause" },
  brief = { stance = "assert", takes = "person that", strict = true },
  inform = { stance = "assert", takes = "person that of" },
  notify = { stance = "assert", takes = "person that of" },
  remind = { stance = "assert", takes = "person that" },
  assure = { stance = "assert", takes = "person quote that clause" },
  reassure = { stance = "assert", takes = "person quote that clause" },
  convince = { stance = "assert", takes = "person that", strict = true },
  persuade = { stance = "assert", takes = "person that to", strict = true },
  pronounce = { stance = "assert", takes = "that noun", strict = true },
  proclaim = { stance = "assert", takes = "quote that clause noun" },
  articulate = { stance = "assert", takes = "noun", strict = true },
  voice = { stance = "assert", takes = "noun", strict = true },
  express = { stance = "assert", takes = "noun" },
  convey = { stance = "assert", takes = "that noun", strict = true },
  communicate = { stance = "assert", takes = "that noun", strict = true },
  outline = { stance = "assert", takes = "noun whether", strict = true },
  detail = { stance = "assert", takes = "noun whether", strict = true },
  discuss = { stance = "assert", takes = "noun whether", strict = true },
  elaborate = { stance = "assert", takes = "quote that", strict = true },
  clarify = { stance = "assert", takes = "quote that clause", strict = true },
  describe = { stance = "assert", takes = "as noun whether quote" },
  call = { stance = "assert", takes = "as", strict = true },
  term = { stance = "assert", takes = "as", strict = true },
  dub = { stance = "assert", takes = "as", strict = true },
  label = { stance = "assert", takes = "as", strict = true },
  brand = { stance = "assert", takes = "as", strict = true },
  characterise = { stance = "assert", takes = "as", also = "characterize" },
  portray = { stance = "assert", takes = "as" },
  depict = { stance = "assert", takes = "as", strict = true },
  cite = { stance = "assert", takes = "noun quote", strict = true },
  quote = { stance = "assert", takes = "quote as noun", strict = true },
  paraphrase = { stance = "assert", takes = "noun", strict = true },
  predict = { stance = "assert", takes = "quote that clause noun", strength = 0.6 },
  forecast = { stance = "assert", takes = "that clause noun to", strength = 0.6 },
  project = { stance = "assert", takes = "that clause to", strength = 0.6, strict = true },
  prophesy = { stance = "assert", takes = "that", strength = 0.6 },
  foresee = { stance = "believe", takes = "that noun", strength = 0.6 },
  estimate = { stance = "believe", takes = "that clause noun to", strength = 0.7 },
  calculate = { stance = "believe", takes = "that clause", strength = 0.8 },
  guess = { stance = "believe", takes = "quote that clause", strength = 0.4 },
  speculate = { stance = "believe", takes = "quote that clause about", strength = 0.4 },
  surmise = { stance = "believe", takes = "that clause", strength = 0.5 },
  theorise = { stance = "believe", takes = "that clause", strength = 0.5, also = "theorize" },
  hypothesise = { stance = "believe", takes = "that clause", strength = 0.5, also = "hypothesize" },
  hint = { stance = "assert", takes = "quote that clause about", strength = 0.5 },
  imply = { stance = "assert", takes = "that clause noun", strength = 0.5 },
  insinuate = { stance = "allege", takes = "that clause", strength = 0.5 },
  intimate = { stance = "assert", takes = "that", strength = 0.5, strict = true },
  suggest = { stance = "assert", takes = "quote that clause ing noun", strength = 0.6 },
  propose = { stance = "intend", takes = "quote that to ing noun" },
  advise = { stance = "demand", takes = "quote person that to ing about", strength = 0.8 },
  warn = { stance = "assert", takes = "quote that clause person about to", strength = 0.8 },
  caution = { stance = "assert", takes = "quote that person about to", strength = 0.8 },
  threaten = { stance = "intend", takes = "to that quote", strength = 0.8, strict = true },
  promise = { stance = "intend", takes = "quote to that clause person noun" },
  pledge = { stance = "intend", takes = "quote to that noun" },
  vow = { stance = "intend", takes = "quote to that noun" },
  swear = { stance = "assert", takes = "quote that to", strict = true },
  guarantee = { stance = "assert", takes = "that clause quote", strict = true },
  read = { stance = "assert", takes = "quote", strict = true },
  ["go on"] = { stance = "assert", takes = "quote", strict = true },
  continue = { stance = "assert", takes = "quote", strict = true },
  conclude = { stance = "assert", takes = "quote that clause", strict = true },
  ["point out"] = { stance = "assert", takes = "quote that clause", factive = true },
  ["spell out"] = { stance = "assert", takes = "noun whether that", strict = true },
  ["sum up"] = { stance = "assert", takes = "quote noun", strict = true },
  ["speak of"] = { stance = "assert", takes = "noun ing", strict = true },
  ["talk about"] = { stance = "assert", takes = "noun ing", strict = true },
  ["refer to"] = { stance = "assert", takes = "noun as", strict = true },
  ["make clear"] = { stance = "assert", takes = "that clause quote" },
  ["make it clear"] = { stance = "assert", takes = "that clause" },
  ["let slip"] = { stance = "assert", takes = "that" , factive = true },
  ["sound off"] = { stance = "assert", takes = "about", strict = true },
  ["weigh in"] = { stance = "assert", takes = "quote", strict = true },
  ["chime in"] = { stance = "assert", takes = "quote", strict = true },
  ["break news"] = { stance = "assert", takes = "of that", strict = true },

  -- making known: the cue vouches for the content
  reveal = { stance = "assert", takes = "quote that clause noun whether", factive = true },
  disclose = { stance = "assert", takes = "quote that clause noun", factive = true },
  divulge = { stance = "assert", takes = "that noun", factive = true },
  unveil = { stance = "assert", takes = "noun", factive = true, strict = true },
  uncover = { stance = "assert", takes = "that noun", factive = true, strict = true },
  expose = { stance = "assert", takes = "that whether", factive = true, strict = true },
  discover = { stance = "believe", takes = "that clause", factive = true },
  realise = { stance = "believe", takes = "that clause", factive = true, also = "realize" },
  recognise = { stance = "believe", takes = "that clause", factive = true, also = "recognize" },
  know = { stance = "believe", takes = "that clause whether", factive = true },
  learn = { stance = "believe", takes = "that clause", factive = true, strict = true },
  remember = { stance = "believe", takes = "that ing", factive = true, strict = true },
  forget = { stance = "believe", takes = "that", factive = true, strict = true },
  regret = { stance = "believe", takes = "that ing noun", factive = true, strict = true },

  -- documents and findings
  show = { stance = "assert", takes = "that clause noun", strict = true },
  indicate = { stance = "assert", takes = "quote that clause noun", strength = 0.8 },
  demonstrate = { stance = "assert", takes = "that whether", strict = true },
  illustrate = { stance = "assert", takes = "that whether", strict = true },
  signal = { stance = "assert", takes = "that clause", strength = 0.7 },
  find = { stance = "assert", takes = "that clause", strict = true },
  determine = { stance = "assert", takes = "that", strict = true },
  establish = { stance = "assert", takes = "that", strict = true },
  prove = { stance = "assert", takes = "that", strict = true },
  document = { stance = "assert", takes = "that whether noun", strict = true },
  record = { stance = "assert", takes = "that", strict = true },
  detect = { stance = "assert", takes = "that", strict = true },
  attest = { stance = "assert", takes = "that" },
  certify = { stance = "assert", takes = "that" },
  rule = { stance = "assert", takes = "that clause quote", strict = true },
  diagnose = { stance = "assert", takes = "that", strict = true },

  -- arguing
  argue = { stance = "assert", takes = "quote that clause", strength = 0.8 },
  claim = { stance = "assert", takes = "quote that clause to noun", strength = 0.8 },
  assert = { stance = "assert", takes = "quote that clause noun" },
  contend = { stance = "assert", takes = "quote that clause", strength = 0.8 },
  maintain = { stance = "assert", takes = "quote that clause", strength = 0.9 },
  insist = { stance = "assert", takes = "quote that clause" },
  reason = { stance = "assert", takes = "quote that clause", strict = true },
  counter = { stance = "assert", takes = "quote that", strict = true },
  opine = { stance = "assert", takes = "quote that clause", strength = 0.8 },
  posit = { stance = "assert", takes = "that clause", strength = 0.7 },
  purport = { stance = "assert", takes = "to", strength = 0.5 },
  profess = { stance = "assert", takes = "to that noun", strength = 0.7 },
  object = { stance = "assert", takes = "quote that", strict = true },
  protest = { stance = "assert", takes = "quote that", strict = true },
  complain = { stance = "assert", takes = "quote that clause about" },
  lament = { stance = "assert", takes = "quote that noun" },
  bemoan = { stance = "assert", takes = "quote that noun" },
  grumble = { stance = "assert", takes = "quote that about" },
  fume = { stance = "assert", takes = "quote", strict = true },
  boast = { stance = "assert", takes = "quote that about", strength = 0.8 },
  brag = { stance = "assert", takes = "quote that about", strength = 0.8 },
  urge = { stance = "demand", takes = "quote person to that noun" },
  interject = { stance = "assert", takes = "quote that" },
  preach = { stance = "assert", takes = "quote that", strict = true },
  agree = { stance = "assert", takes = "quote that clause to", strict = true },
  disagree = { stance = "assert", takes = "quote that", strict = true },
  concur = { stance = "assert", takes = "quote that", strict = true },

  -- alleging, accusing
  accuse = { stance = "allege", takes = "person of" },
  allege = { stance = "allege", takes = "quote that clause noun to", strength = 0.8 },
  charge = { stance = "allege", takes = "quote that clause", strict = true },
  blame = { stance = "allege", takes = "noun person" },
  denounce = { stance = "allege", takes = "noun as quote" },
  decry = { stance = "allege", takes = "noun as" },
  deplore = { stance = "allege", takes = "noun that" },
  slam = { stance = "allege", takes = "noun as", strict = true },
  blast = { stance = "allege", takes = "noun as", strict = true },
  lambast = { stance = "allege", takes = "noun", also = "lambaste" },
  criticise = { stance = "allege", takes = "noun ing as quote", also = "criticize" },
  condemn = { stance = "allege", takes = "noun ing as quote" },
  fault = { stance = "allege", takes = "noun", strict = true },
  rebuke = { stance = "allege", takes = "noun", strict = true },
  chide = { stance = "allege", takes = "noun" , strict = true },
  mock = { stance = "allege", takes = "noun as", strict = true },
  ridicule = { stance = "allege", takes = "noun as", strict = true },
  attack = { stance = "allege", takes = "as quote", strict = true },
  castigate = { stance = "allege", takes = "noun" },
  implicate = { stance = "allege", takes = "noun", strict = true },
  indict = { stance = "allege", takes = "noun", strict = true },

  -- believing
  believe = { stance = "believe", takes = "quote that clause to", strength = 0.8 },
  think = { stance = "believe", takes = "quote that clause about", strength = 0.7 },
  suspect = { stance = "believe", takes = "that clause noun of", strength = 0.5 },
  suppose = { stance = "believe", takes = "that clause", strength = 0.5, strict = true },
  assume = { stance = "believe", takes = "that clause", strength = 0.6 },
  presume = { stance = "believe", takes = "that clause", strength = 0.6 },
  reckon = { stance = "believe", takes = "quote that clause", strength = 0.7 },
  consider = { stance = "believe", takes = "as noun ing", strict = true, strength = 0.8 },
  regard = { stance = "believe", takes = "as", strength = 0.8 },
  view = { stance = "believe", takes = "as", strength = 0.8, strict = true },
  see = { stance = "believe", takes = "as that", strength = 0.8, strict = true },
  deem = { stance = "believe", takes = "as", strength = 0.8 },
  judge = { stance = "believe", takes = "that as", strength = 0.8, strict = true },
  assess = { stance = "believe", takes = "that", strength = 0.8, strict = true },
  imagine = { stance = "believe", takes = "that clause", strength = 0.5, strict = true },
  understand = { stance = "believe", takes = "that clause", strength = 0.8, strict = true },
  infer = { stance = "believe", takes = "that", strength = 0.6 },
  feel = { stance = "believe", takes = "that clause", strength = 0.7, strict = true },
  sense = { stance = "believe", takes = "that", strength = 0.6, strict = true },
  expect = { stance = "believe", takes = "that clause to noun", strength = 0.7 },
  anticipate = { stance = "believe", takes = "that clause noun ing", strength = 0.7 },
  hope = { stance = "intend", takes = "quote that clause to about", strength = 0.6 },
  wish = { stance = "intend", takes = "that clause to", strict = true },
  fear = { stance = "believe", takes = "that clause noun", strength = 0.6 },
  worry = { stance = "believe", takes = "quote that clause about", strength = 0.6 },
  wonder = { stance = "ask", takes = "quote whether about", strength = 0.4 },
  decide = { stance = "intend", takes = "that to", strict = true },
  favour = { stance = "intend", takes = "noun ing", also = "favor" },
  prefer = { stance = "intend", takes = "noun to ing" },
  trust = { stance = "believe", takes = "that", strict = true },
  credit = { stance = "believe", takes = "noun", strict = true },
  welcome = { stance = "believe", takes = "noun quote", strict = true },
  praise = { stance = "believe", takes = "noun as quote" },
  hail = { stance = "believe", takes = "noun as" , strict = true },
  applaud = { stance = "believe", takes = "noun", strict = true },
  commend = { stance = "believe", takes = "noun", strict = true },

  -- intending, wanting, supporting, opposing
  plan = { stance = "intend", takes = "to noun" },
  intend = { stance = "intend", takes = "to that" },
  aim = { stance = "intend", takes = "to", strict = true },
  want = { stance = "intend", takes = "to noun" },
  seek = { stance = "intend", takes = "to noun", strict = true },
  try = { stance = "intend", takes = "to", strict = true },
  vote = { stance = "intend", takes = "to", strict = true },
  support = { stance = "intend", takes = "noun ing" },
  back = { stance = "intend", takes = "noun", strict = true },
  endorse = { stance = "intend", takes = "noun" },
  advocate = { stance = "intend", takes = "noun ing that" },
  oppose = { stance = "intend", takes = "noun ing" },
  resist = { stance = "intend", takes = "noun ing", strict = true },
  refuse = { stance = "intend", takes = "to", strict = true },
  resolve = { stance = "intend", takes = "to that", strict = true },
  offer = { stance = "intend", takes = "to", strict = true },
  volunteer = { stance = "intend", takes = "to quote that", strict = true },
  approve = { stance = "intend", takes = "noun", strict = true },
  ["rule out"] = { stance = "deny", takes = "noun ing that", detail = "reject" },
  ["look forward to"] = { stance = "intend", takes = "noun ing" },
  ["sign off on"] = { stance = "intend", takes = "noun", strict = true },

  -- denying, rejecting
  deny = { stance = "deny", takes = "quote that clause ing noun", detail = "contradict" },
  reject = { stance = "deny", detail = "reject", takes = "noun as quote", needs_claim = true },
  dismiss = { stance = "deny", detail = "reject", takes = "noun as quote", needs_claim = true },
  refute = {
    stance = "deny", detail = "contradict", takes = "noun that quote", needs_claim = true,
  },
  rebut = { stance = "deny", detail = "contradict", takes = "noun that", needs_claim = true },
  repudiate = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  disavow = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  disclaim = { stance = "deny", detail = "reject", takes = "noun" },
  contradict = { stance = "deny", detail = "contradict", takes = "noun", needs_claim = true },
  debunk = { stance = "deny", detail = "contradict", takes = "noun" },
  disprove = { stance = "deny", detail = "contradict", takes = "noun that" },
  discredit = { stance = "deny", detail = "contradict", takes = "noun", needs_claim = true },
  rubbish = { stance = "deny", detail = "reject", takes = "noun" },
  discount = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  scotch = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  quash = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  disown = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["brush off"] = { stance = "deny", detail = "reject", takes = "noun as", needs_claim = true },
  ["brush aside"] = { stance = "deny", detail = "reject", takes = "noun as", needs_claim = true },
  ["laugh off"] = { stance = "deny", detail = "reject", takes = "noun as", needs_claim = true },
  ["shrug off"] = { stance = "deny", detail = "reject", takes = "noun as", needs_claim = true },
  ["wave away"] = { stance = "deny", detail = "reject", takes = "noun as", needs_claim = true },
  ["push back on"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["push back against"] = {
    stance = "deny", detail = "reject", takes = "noun", needs_claim = true,
  },
  ["hit back at"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["knock down"] = { stance = "deny", detail = "reject", takes = "noun as", needs_claim = true },
  ["bat down"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["bat away"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["swat away"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["swat down"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["strike down"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["slap down"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["tamp down"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["shut down"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["play down"] = { stance = "doubt", takes = "noun", needs_claim = true },
  ["pour scorn on"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["scoff at"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["bristle at"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["take issue with"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["fend off"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["lay to rest"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  ["put to rest"] = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  dispel = { stance = "deny", detail = "contradict", takes = "noun", needs_claim = true },
  trash = { stance = "deny", detail = "reject", takes = "noun", needs_claim = true },
  counter = { stance = "deny", detail = "contradict", takes = "noun that quote", needs_claim = true },
  retract = { stance = "deny", detail = "contradict", takes = "noun", needs_claim = true },
  recant = { stance = "deny", detail = "contradict", takes = "noun", needs_claim = true },
  misrepresent = { stance = "deny", detail = "contradict", takes = "noun", strict = true },
  mischaracterise = {
    stance = "deny", detail = "contradict", takes = "noun", strict = true, also = "mischaracterize",
  },
  ["shoot down"] = { stance = "deny", detail = "reject", takes = "noun as", needs_claim = true },

  -- doubting
  doubt = { stance = "doubt", takes = "that clause noun whether" },
  question = { stance = "doubt", takes = "noun whether", strict = true, needs_claim = true },
  dispute = { stance = "deny", takes = "noun that", detail = "contradict" },
  challenge = { stance = "doubt", takes = "noun", needs_claim = true },
  contest = { stance = "doubt", takes = "noun", needs_claim = true },
  query = { stance = "doubt", takes = "noun whether", strict = true },
  disbelieve = { stance = "doubt", takes = "noun that" },
  mistrust = { stance = "doubt", takes = "noun", needs_claim = true },
  distrust = { stance = "doubt", takes = "noun", needs_claim = true },
  ["call into question"] = { stance = "doubt", takes = "noun", needs_claim = true },
  ["cast doubt on"] = { stance = "doubt", takes = "noun" },
  ["raise questions about"] = { stance = "doubt", takes = "noun whether", needs_claim = true },
  ["raise doubts about"] = { stance = "doubt", takes = "noun whether" },
  ["back away from"] = { stance = "doubt", takes = "noun", needs_claim = true },
  ["poke holes in"] = { stance = "doubt", takes = "noun" },
  undercut = { stance = "doubt", takes = "noun", needs_claim = true },
  undermine = { stance = "doubt", takes = "noun", needs_claim = true },
  downplay = { stance = "doubt", takes = "noun", needs_claim = true },

  -- confirming, admitting
  confirm = { stance = "confirm", takes = "quote that clause noun whether" },
  acknowledge = {
    stance = "confirm", takes = "quote that clause ing noun", factive = true, needs_claim = true,
  },
  admit = { stance = "confirm", takes = "quote that clause ing noun to", factive = true },
  ["admit to"] = { stance = "confirm", takes = "ing noun", factive = true, needs_claim = true },
  concede = {
    stance = "confirm", takes = "quote that clause noun", factive = true, needs_claim = true,
  },
  confess = { stance = "confirm", takes = "quote that clause to ing", factive = true },
  ["fess up to"] = { stance = "confirm", takes = "ing noun", factive = true },
  ["concur with"] = { stance = "confirm", takes = "noun", needs_claim = true },
  ["agree with"] = { stance = "confirm", takes = "noun", needs_claim = true },
  ["vouch for"] = { stance = "confirm", takes = "noun", needs_claim = true },
  ["back up"] = { stance = "confirm", takes = "noun", needs_claim = true },
  ["confess to"] = { stance = "confirm", takes = "ing noun", factive = true },
  ["own up to"] = { stance = "confirm", takes = "ing noun", factive = true },
  corroborate = { stance = "confirm", takes = "noun that", needs_claim = true },
  verify = { stance = "confirm", takes = "that noun", needs_claim = true },
  substantiate = { stance = "confirm", takes = "noun", needs_claim = true },
  validate = { stance = "confirm", takes = "noun", needs_claim = true },
  vindicate = { stance = "confirm", takes = "noun", needs_claim = true },
  authenticate = { stance = "confirm", takes = "noun", needs_claim = true },
  affirm = { stance = "confirm", takes = "quote that clause", strict = true },
  accept = { stance = "confirm", takes = "that", strict = true },
  allow = { stance = "confirm", takes = "that", strict = true },
  grant = { stance = "confirm", takes = "that", strict = true },

  -- demanding, calling for
  demand = { stance = "demand", takes = "quote that to noun" },
  request = { stance = "demand", takes = "that noun to", strict = true },
  order = { stance = "demand", takes = "person to that", strict = true },
  instruct = { stance = "demand", takes = "person to that" },
  command = { stance = "demand", takes = "person to that quote", strict = true },
  direct = { stance = "demand", takes = "person to", strict = true },
  implore = { stance = "demand", takes = "quote person to" },
  beg = { stance = "demand", takes = "quote person to", strict = true },
  plead = { stance = "demand", takes = "quote", strict = true },
  appeal = { stance = "demand", takes = "to quote", strict = true },
  exhort = { stance = "demand", takes = "quote person to" },
  encourage = { stance = "demand", takes = "person to quote" },
  recommend = { stance = "demand", takes = "quote that ing noun", strength = 0.8 },
  prescribe = { stance = "demand", takes = "that", strict = true },
  stipulate = { stance = "demand", takes = "that" },
  decree = { stance = "demand", takes = "that" },
  mandate = { stance = "demand", takes = "that", strict = true },
  require = { stance = "demand", takes = "that", strict = true },
  ["call for"] = { stance = "demand", takes = "noun" },
  ["call on"] = { stance = "demand", takes = "person to" },
  ["call upon"] = { stance = "demand", takes = "person to" },
  ["press for"] = { stance = "demand", takes = "noun" },
  ["push for"] = { stance = "demand", takes = "noun" },
  ["appeal for"] = { stance = "demand", takes = "noun" },
  ["ask for"] = { stance = "demand", takes = "noun", strict = true },
  ["insist on"] = { stance = "demand", takes = "noun ing" },

  -- asking
  ask = { stance = "ask", takes = "quote whether person to that" },
  inquire = { stance = "ask", takes = "quote whether about", also = "enquire" },
}

-- Nouns that attribute: "the minister's claim that the dam is safe", "a report of
-- cracks".  The fields are those of cues; `takes` knows that, to, of, about, clause.
lexicon.cue_nouns = {
  accusation = { stance = "allege", takes = "that of about" },
  allegation = { stance = "allege", takes = "that of about", strength = 0.8 },
  charge = { stance = "allege", takes = "that of", strict = true },
  complaint = { stance = "allege", takes = "that of about" },
  criticism = { stance = "allege", takes = "that of" },
  insinuation = { stance = "allege", takes = "that of", strength = 0.5 },
  announcement = { stance = "assert", takes = "that of" },
  argument = { stance = "assert", takes = "that", strength = 0.8 },
  assertion = { stance = "assert", takes = "that of" },
  assurance = { stance = "assert", takes = "that of", also = "reassurance" },
  claim = { stance = "assert", takes = "that of to about", strength = 0.8 },
  comment = { stance = "assert", takes = "that about", strict = true },
  conclusion = { stance = "assert", takes = "that of" },
  contention = { stance = "assert", takes = "that", strength = 0.8 },
  declaration = { stance = "assert", takes = "that of" },
  disclosure = { stance = "assert", takes = "that of", factive = true },
  estimate = { stance = "believe", takes = "that of", strength = 0.7 },
  evidence = { stance = "assert", takes = "that of", strict = true },
  explanation = { stance = "assert", takes = "that", strict = true },
  finding = { stance = "assert", takes = "that" },
  forecast = { stance = "assert", takes = "that of", strength = 0.6 },
  hint = { stance = "assert", takes = "that of", strength = 0.5 },
  implication = { stance = "assert", takes = "that", strength = 0.5, strict = true },
  indication = { stance = "assert", takes = "that of", strength = 0.7 },
  insistence = { stance = "assert", takes = "that" },
  message = { stance = "assert", takes = "that", strict = true },
  observation = { stance = "assert", takes = "that", strict = true },
  prediction = { stance = "assert", takes = "that of", strength = 0.6 },
  remark = { stance = "assert", takes = "that about" },
  report = { stance = "assert", takes = "that of about" },
  revelation = { stance = "assert", takes = "that of about", factive = true },
  rumour = { stance = "assert", takes = "that of about", strength = 0.4, also = "rumor" },
  sign = { stance = "assert", takes = "that", strength = 0.6, strict = true },
  speculation = { stance = "believe", takes = "that about", strength = 0.4 },
  statement = { stance = "assert", takes = "that" },
  suggestion = { stance = "assert", takes = "that of", strength = 0.6 },
  testimony = { stance = "assert", takes = "that about" },
  warning = { stance = "assert", takes = "that of about", strength = 0.8 },
  word = { stance = "assert", takes = "that", strict = true },
  assessment = { stance = "believe", takes = "that of", strength = 0.8 },
  assumption = { stance = "believe", takes = "that", strength = 0.6 },
  belief = { stance = "believe", takes = "that", strength = 0.8 },
  concern = { stance = "believe", takes = "that about", strength = 0.6 },
  conviction = { stance = "believe", takes = "that", strict = true },
  expectation = { stance = "believe", takes = "that of", strength = 0.7 },
  fear = { stance = "believe", takes = "that of", strength = 0.6 },
  feeling = { stance = "believe", takes = "that", strength = 0.7, strict = true },
  hope = { stance = "intend", takes = "that of", strength = 0.6 },
  idea = { stance = "believe", takes = "that", strict = true },
  impression = { stance = "believe", takes = "that", strength = 0.6 },
  notion = { stance = "believe", takes = "that", strict = true },
  opinion = { stance = "believe", takes = "that" },
  perception = { stance = "believe", takes = "that", strict = true },
  suspicion = { stance = "believe", takes = "that of", strength = 0.5 },
  theory = { stance = "believe", takes = "that", strength = 0.5, strict = true },
  view = { stance = "believe", takes = "that", strict = true },
  worry = { stance = "believe", takes = "that about", strength = 0.6 },
  ambition = { stance = "intend", takes = "to" },
  commitment = { stance = "intend", takes = "to that" },
  decision = { stance = "intend", takes = "to that", strict = true },
  desire = { stance = "intend", takes = "to" },
  determination = { stance = "intend", takes = "to" },
  intention = { stance = "intend", takes = "to of" },
  offer = { stance = "intend", takes = "to", strict = true },
  opposition = { stance = "intend", takes = "to", strict = true },
  plan = { stance = "intend", takes = "to", strict = true },
  pledge = { stance = "intend", takes = "to that" },
  promise = { stance = "intend", takes = "to that of" },
  proposal = { stance = "intend", takes = "to that" },
  support = { stance = "intend", takes = "of", strict = true },
  threat = { stance = "intend", takes = "to", strict = true },
  vow = { stance = "intend", takes = "to that" },
  willingness = { stance = "intend", takes = "to" },
  denial = { stance = "deny", detail = "contradict", takes = "that of" },
  rebuttal = { stance = "deny", detail = "contradict", takes = "of", needs_claim = true },
  rejection = { stance = "deny", detail = "reject", takes = "of", needs_claim = true },
  doubt = { stance = "doubt", takes = "that about", strict = true },
  scepticism = { stance = "doubt", takes = "that about", also = "skepticism" },
  acknowledgement = {
    stance = "confirm", takes = "that of", factive = true, also = "acknowledgment",
  },
  admission = { stance = "confirm", takes = "that of", factive = true },
  concession = { stance = "confirm", takes = "that", factive = true },
  confession = { stance = "confirm", takes = "that", factive = true },
  confirmation = { stance = "confirm", takes = "that of" },
  appeal = { stance = "demand", takes = "to", strict = true },
  call = { stance = "demand", takes = "to", strict = true },
  demand = { stance = "demand", takes = "that to" },
  order = { stance = "demand", takes = "that to", strict = true },
  recommendation = { stance = "demand", takes = "that", strength = 0.8 },
  request = { stance = "demand", takes = "that to", strict = true },
  question = { stance = "ask", takes = "about", strict = true },
}

-- Prepositions that attribute: "according to the mayor".  Keys are patterns.
lexicon.cue_phrases = {
  ["according to"] = { stance = "assert", takes = "noun" },
  ["as per"] = { stance = "assert", takes = "noun" },
  ["in the words of"] = { stance = "assert", takes = "noun" },
  ["in the view|opinion|eyes|estimation of"] = {
    stance = "believe", takes = "noun", strength = 0.8,
  },
  ["in the judgment|judgement of"] = { stance = "believe", takes = "noun", strength = 0.8 },
  ["as ~quote by"] = { stance = "assert", takes = "noun" },
  ["as stated|reported|described|told by"] = { stance = "assert", takes = "noun" },
  ["quoting|citing"] = { stance = "assert", takes = "noun" },
  ["on the word of"] = { stance = "assert", takes = "noun" },
  ["by the account of"] = { stance = "assert", takes = "noun" },
}

-- ---- responses ------------------------------------------------------------------------

-- Whole phrases that answer a claim.  Keys are patterns:
--   ~verb     all forms of the verb: "~decline to comment"
--   a|b       one word or the other: "decline|refuse" (outside brackets)
--   (x)       perhaps x: "no (immediate) response"
--   [x y|z]   one run of words or the other
-- "not" stands for "n't" too ("did not", "didn't").  Adverbs inside a phrase are
-- stepped over by the core: "did not immediately respond" needs no pattern.
-- Fields: stance, detail, and lemma, the name that reports give it.
local declined = { stance = "no_comment", detail = "declined" }
local no_reply = { stance = "no_comment", detail = "no_reply" }
local unreached = { stance = "no_comment", detail = "unreached" }
local pending = { stance = "no_comment", detail = "pending" }
local unspecified = { stance = "no_comment", detail = "unspecified" }
local non_denial = { stance = "no_comment", detail = "non_denial" }
local denied = { stance = "deny", detail = "contradict" }
local doubted = { stance = "doubt" }
local confirmed = { stance = "confirm" }

lexicon.responses = {
  -- "The ministry declined to comment."
  ["~decline|~refuse to comment|discuss|say"] = declined,
  ["~decline|~refuse to be interviewed"] = declined,
  ["~decline|~refuse to answer (any|further|specific) questions"] = declined,
  ["~decline|~refuse to answer (a|the) question"] = declined,
  ["~decline|~refuse to give|make|offer (any|further) comment|comments"] = declined,
  ["~decline|~refuse to speak to|with reporters|journalists"] = declined,
  ["~decline|~refuse to [confirm or|confirm nor] deny"] = non_denial,
  ["~decline|~refuse to confirm|deny|verify"] = declined,
  ["~decline|~refuse (all|any|further) comment"] = declined,
  ["~decline an|our interview request|requests"] = declined,
  ["~decline (our) request|requests for [comment|interview|an interview]"] = declined,
  ["~decline [a request|repeated requests] for [comment|interview|an interview]"] = declined,
  ["would|will not comment"] = declined,
  ["can|could not comment"] = declined,
  ["would not discuss"] = declined,
  ["would|will not say [whether|if|how|when|why|what|who|where]"] = declined,
  ["would not be drawn"] = declined,
  ["do|does|did not wish|want to comment"] = declined,
  ["do|does|did not comment"] = declined,
  ["not in a position to comment"] = declined,
  ["~be unable to comment"] = declined,
  ["~be not able to comment"] = declined,
  ["inappropriate to comment"] = declined,
  ["not be appropriate to comment"] = declined,
  ["do|does not comment on"] = declined,
  ["never comments on"] = declined,
  ["could|can not discuss"] = declined,
  ["would|will not speculate"] = declined,
  ["not going to speculate"] = declined,
  ["~decline|~refuse to speculate"] = declined,
  ["running commentary"] = declined,
  ["not to be drawn"] = declined,
  ["would only say"] = declined,
  ["would say only"] = declined,
  ["would [rather not|prefer not to] discuss|comment|answer"] = declined,
  ["had|have|has nothing to announce"] = declined,
  ["~hang up when"] = declined,
  ["~put the phone down"] = declined,
  ["~end the interview"] = declined,
  ["without answering|responding"] = declined,
  ["~ignore (repeated) emails|messages"] = no_reply,
  ["calls|emails|messages|letters|phone|telephone went unanswered"] = no_reply,
  ["had|have|has nothing (more|further) to say|add"] = declined,
  ["not going to [comment|discuss|get into|speak to|talk about]"] = declined,
  ["would|will not [go into|get into|speak to]"] = declined,
  ["would|will say nothing about"] = declined,
  ["would not give|offer|provide|disclose|release|specify (any|further|more) details"] = declined,
  ["do|does|did not wish|want to discuss|address|talk|speak|answer"] = declined,
  ["~demur"] = declined,
  ["~duck|~dodge|~sidestep|~evade|~deflect a|the question"] = declined,
  ["~duck|~dodge|~sidestep|~evade|~deflect (the|repeated) questions"] = declined,
  ["~refer questions|inquiries|enquiries|requests"] = declined,
  ["~refer (all) questions|inquiries|enquiries|requests"] = declined,
  ["~refuse|~decline to answer"] = declined,
  ["~refuse|~decline to address|talk|speak|engage|disclose|specify"] = declined,

  -- "The firm did not respond to a request for comment."
  ["do|does|did not respond"] = no_reply,
  ["have|has|had not responded"] = no_reply,
  ["have|has|had not replied"] = no_reply,
  ["do|does|did not reply"] = no_reply,
  ["do|does|did not answer (our|any|repeated) calls|questions|emails|messages"] = no_reply,
  ["do|does|did not answer phone calls"] = no_reply,
  ["not return|returned (our) (phone) call|calls|message|messages|email|emails"] = no_reply,
  ["not return|returned a (phone) call|message|email"] = no_reply,
  ["not return|returned several|repeated (phone) calls|messages|emails"] = no_reply,
  ["~fail to respond|reply"] = no_reply,
  ["calls|emails|messages|requests were|went [not returned|unreturned|unanswered|not answered]"] = no_reply,
  ["request|requests for comment was|were|went [not returned|unreturned|unanswered|not answered]"] = no_reply,
  ["no (immediate) response|reply|answer from"] = no_reply,
  ["[is|was] no (immediate) response|reply"] = no_reply,
  ["~receive no response|reply|answer"] = no_reply,
  ["~ignore (our|a|repeated) request|requests for comment"] = no_reply,
  ["never got back to"] = no_reply,
  ["never responded|replied|answered"] = no_reply,
  ["[has|have|had] not heard back"] = no_reply,
  ["[has|have|had] been silent|quiet|mum"] = unspecified,
  ["~remain|~keep|~stay silent|quiet|mum"] = unspecified,

  -- "She could not be reached for comment."
  ["could not be reached"] = unreached,
  ["could not be contacted"] = unreached,
  ["could|can not be located for comment"] = unreached,
  ["could not reach him|her|them"] = unreached,
  ["not (made) available for|to comment"] = unreached,
  ["unavailable for|to comment"] = unreached,
  ["attempts|efforts|calls to reach|contact him|her|them"] = unreached,

  -- "The council has been approached for comment."
  ["~be approached|contacted|asked for [comment|response|a comment|a response|a statement]"] = pending,
  ["has|have approached|contacted|asked the|them|him|her for comment"] = pending,
  ["~be yet to comment|respond|reply|react"] = pending,
  ["[has|have|had] yet to comment|respond|reply|react"] = pending,
  ["[has|have|had] not commented"] = pending,
  ["[has|have|had] not confirmed"] = unspecified,
  ["[has|have|had] not [made a|issued a] statement"] = pending,

  -- "There was no comment from the club."
  ["no (immediate|further|official|public) comment"] = unspecified,
  ["no (direct|official|immediate|public) [word|statement|reaction] from"] = unspecified,

  -- "He would neither confirm nor deny it."
  ["neither ~confirm nor ~deny"] = non_denial,
  ["[not confirm or deny|not confirm nor deny]"] = non_denial,
  ["neither ~deny nor ~confirm"] = non_denial,
  ["do|does|did not deny"] = non_denial,
  ["have|has|had not denied"] = non_denial,
  ["would|will not deny"] = non_denial,
  ["stopped short of denying"] = non_denial,
  ["do|does|did not [confirm or deny]"] = non_denial,

  -- denials: "There is no truth in it."
  ["no truth (whatsoever) in|to|behind"] = denied,
  ["no truth at all in|to|behind"] = denied,
  ["not a shred|grain|word|bit of truth"] = denied,
  ["not [a shred of|an ounce of|a single piece of] evidence"] = denied,
  ["~issue|~publish|~release a (flat|firm|strong|formal) denial"] = denied,
  ["[nothing|none] of the sort [happened|occurred|took place]"] = denied,
  ["nothing could be further from the truth"] = denied,
  ["could not be further from the truth"] = denied,
  ["~do no such thing"] = denied,
  ["no such meeting|call|conversation|agreement|order|deal|plan|incident|payment [took place|happened|exists|existed]"] = denied,
  ["never happened"] = denied,
  ["did not happen"] = denied,
  ["did nothing wrong"] = denied,
  ["done nothing wrong"] = denied,
  ["[not|never] the case"] = denied,
  ["not what happened"] = denied,
  ["[has|have|had] nothing to do with"] = denied,
  ["~plead not guilty"] = denied,
  ["~maintain (his|her|their|its) innocence"] = denied,
  ["~protest (his|her|their|its) innocence"] = denied,
  ["~proclaim (his|her|their|its) innocence"] = denied,
  ["~set|~put the record straight"] = denied,
  ["~pour cold water on"] = { stance = "doubt" },
  ["~throw out the [claim|claims|allegation|allegations]"] = denied,
  ["~call (his|her|their|its|your) bluff"] = denied,
  ["~knock|~bring|~pour cold water on"] = { stance = "doubt" },
  ["innocent of (the|this|that|any) charge|accusation|allegation|crime|wrongdoing"] = denied,
  ["innocent of (the|these|those|all|any) charges|accusations|allegations"] = denied,
  ["innocent of all wrongdoing"] = denied,
  ["~defend himself|herself|themselves|itself against [accusations|allegations|charges|claims|criticism]"] = denied,
  ["~get (the|his|her|their|its) facts wrong"] = denied,
  ["~take|taken out of context"] = denied,
  ["~be distorted|mischaracterized|mischaracterised|misrepresented|misquoted|misreported"] = denied,
  ["~make|made it|this|that|them (all) up"] = denied,
  ["not exist"] = denied,
  ["neither true nor"] = denied,
  ["not the real thing"] = denied,
  ["alive and well"] = denied,
  ["not dead"] = denied,
  ["staged|scripted with actors"] = denied,
  ["contrary to (some) reports|claims|rumours|rumors|suggestions"] = denied,
  ["~say otherwise"] = denied,
  ["have|had|having none of it"] = denied,
  ["nothing of the kind|sort"] = denied,
  ["[not|n't] stand up"] = denied,
  ["opposite is|was true"] = denied,
  ["~correct the record"] = denied,
  ["~be (all|totally|completely|entirely) staged|scripted|photoshopped|doctored"] = denied,

  -- doubts: "Police could not verify the report."
  ["no (credible|hard|solid|clear|concrete|direct|firm|independent) evidence"] = doubted,
  ["no proof"] = doubted,
  ["no indication"] = doubted,
  ["no basis for"] = doubted,
  ["without (any|providing|offering|citing) evidence|proof"] = doubted,
  ["[could|can] not be verified|confirmed|corroborated|substantiated"] = doubted,
  ["[could|can] not verify|confirm|corroborate"] = doubted,
  ["[was|were|is|are|been] not confirmed|verified|corroborated|substantiated|proven|proved"] = doubted,
  ["[has|have|had] not verified"] = doubted,
  ["[has|have|had] not been verified|confirmed|corroborated|substantiated"] = doubted,
  ["unable to confirm|verify|corroborate|substantiate"] = doubted,
  ["not (been) able to confirm|verify|corroborate|establish"] = doubted,
  ["unable to establish|authenticate"] = doubted,
  ["could|can not vouch for"] = doubted,
  ["hard|difficult|impossible to square|reconcile"] = doubted,
  ["could not reconcile"] = doubted,
  ["impossible to tell whether|if"] = doubted,
  ["[not|n't] believe a word"] = doubted,
  ["[not|n't] buy|buying it"] = doubted,
  ["[not|n't] ring true"] = doubted,
  ["[not|n't] so sure"] = doubted,
  ["met|greeted with scepticism|skepticism|disbelief"] = doubted,
  ["not possible to verify"] = doubted,
  ["[was|were|is|are|am|'m|'re] not aware of"] = doubted,
  ["[was|were|is|are|am|'m|'re] unaware of"] = doubted,
  ["no knowledge of"] = doubted,
  ["[had|has|have] no record of"] = doubted,
  ["[has|have|had|found|finds] no record of"] = doubted,
  ["nothing to suggest|indicate|show|support"] = doubted,
  ["~find|~see no sign|trace|indication that"] = doubted,
  ["~find nothing linking|suggesting|indicating"] = doubted,
  ["[could|can] not determine|establish whether|if|that|how|where|when"] = doubted,
  ["no information that|to"] = doubted,
  ["no mention of"] = doubted,
  ["not supported|backed|borne by"] = doubted,
  ["unsupported by (the|any) evidence|facts|record"] = doubted,
  ["not possible to (independently|immediately) confirm|verify|corroborate"] = doubted,
  ["impossible to (independently|immediately) confirm|verify|corroborate"] = doubted,
  ["not in a position to confirm|verify"] = doubted,
  ["[not|n't] square with"] = doubted,
  ["[not|n't] add up"] = doubted,
  ["[not|n't] hold up|water"] = doubted,
  ["with (a|some) (large|big|healthy|huge) grain|pinch of salt"] = doubted,
  ["~be (very|highly|deeply) suspicious|wary of|about"] = doubted,
  ["~have (serious|grave|some|my|his|her|their) suspicions"] = doubted,
  ["~raise|~pose (serious|new|fresh|further|some|more) questions about|over"] = doubted,
  ["skepticism|scepticism about|over|towards"] = doubted,
  ["inconsistent|inconsistencies with"] = doubted,
  ["at odds with"] = doubted,
  ["would be surprised if"] = doubted,
  ["too good to be true"] = doubted,
  ["hard|difficult|impossible to believe"] = doubted,
  ["[not|n't] pass the smell test"] = doubted,
  ["~cast|~throw (further|fresh|serious) doubt|doubts on|over"] = doubted,
  ["~call in|into doubt"] = doubted,
  ["~raise|~express|~voice (serious|some|fresh) doubt|doubts"] = doubted,
  ["~express|~voice scepticism|skepticism"] = doubted,
  ["[was|were|is|are|remain|remained|remains] sceptical|skeptical|unconvinced|unpersuaded|doubtful"] = doubted,
  ["[remain|remains|remained|is|are|was|were] to be proven|proved|verified|confirmed"] = doubted,
  ["yet to be proven|proved|verified|confirmed|substantiated"] = doubted,
  ["yet to verify|prove|substantiate"] = doubted,
  ["little|scant|insufficient evidence"] = doubted,
  ["not enough|much evidence"] = doubted,
  ["~lack evidence|credibility"] = doubted,
  ["lack of evidence|proof|credibility"] = doubted,
  ["hard|difficult to verify|confirm"] = doubted,
  ["~have (serious) doubts about"] = doubted,
  ["[not|n't] convinced|persuaded"] = doubted,
  ["far from certain|clear|proven|convincing"] = doubted,

  -- confirmations: "The court filing bore out his account."
  ["~bear out"] = confirmed,
  ["~lend credence|weight to"] = confirmed,
  ["~prove|~turn out (to be) true|right|correct|accurate"] = confirmed,
  ["~own up"] = confirmed,
  ["~fess up"] = confirmed,
  ["do|does|did not dispute|contest"] = confirmed,
  ["not in dispute"] = confirmed,
  ["~bear him|her|them out"] = confirmed,
  ["[not|n't] disputing"] = confirmed,
  ["~acknowledge|~admit|~concede|~confirm as much"] = confirmed,
  ["~back that|this|it up"] = confirmed,
  ["~come clean"] = confirmed,
  ["~stand by his|her|their story|report|claim"] = confirmed,
  ["~back his|her|their account|story|version"] = confirmed,
  ["right|correct to note|say|point"] = confirmed,
  ["is|are|was|were indeed"] = confirmed,
  ["~plead guilty"] = confirmed,
  ["~admit|~acknowledge responsibility"] = confirmed,
  ["~give|~offer confirmation"] = confirmed,
}

-- Words of judgement on a claim: "The story is baseless."  Keys are patterns.
local false_ = { stance = "deny", detail = "verdict_given" }
local dubious = { stance = "doubt", detail = "verdict_given" }
local true_ = { stance = "confirm", detail = "verdict_given" }

lexicon.verdicts = {
  baseless = false_, groundless = false_, unfounded = false_, ["ill-founded"] = false_,
  ["false"] = false_, falsehood = false_, falsehoods = false_, untrue = false_, incorrect = false_,
  inaccurate = false_, wrong = false_, erroneous = false_, mistaken = false_, invented = false_,
  fabricated = false_, fabrication = false_, fabrications = false_, fictitious = false_,
  fictional = false_,
  fiction = false_, fantasy = false_, fake = false_, ["fake news"] = false_, bogus = false_,
  phony = false_,
  phoney = false_, hoax = false_, lie = false_, lies = false_, ["a pack of lies"] = false_,
  smear = false_,
  smears = false_, slander = false_, slanderous = false_, libellous = false_, libelous = false_,
  defamatory = false_, disinformation = false_, misinformation = false_, propaganda = false_,
  myth = false_, myths = false_, hoaxes = false_, hoaxed = false_, fakes = false_, fraud = false_,
  sham = false_, ["a joke"] = false_, prank = false_, pranks = false_, parody = false_,
  satire = false_, satirical = false_, staged = false_, scripted = false_, doctored = false_,
  photoshopped = false_, forged = false_, forgery = false_, counterfeit = false_,
  impossible = false_, misrepresentation = false_,
  mischaracterization = false_, mischaracterisation = false_, distortion = false_,
  distortions = false_, distorted = false_, misquoted = false_, misconstrued = false_,
  misinterpreted = false_, misreported = false_, ["cherry-picked"] = false_, falsely = false_, wrongly = false_, incorrectly = false_,
  inaccurately = false_, erroneously = false_, mistakenly = false_, untruth = false_,
  untruths = false_, ["fairy tale"] = false_, ["tall tale"] = false_, ["urban legend"] = false_,
  ["make-believe"] = false_, concocted = false_, ["cooked up"] = false_, ["not real"] = false_,
  ["not how it happened"] = false_, ["old news"] = dubious, ["off base"] = false_,
  nonsense = false_, nonsensical = false_, rubbish = false_, garbage = false_, bunk = false_,
  hogwash = false_,
  baloney = false_, bullshit = false_, ["complete|total|utter nonsense|rubbish"] = false_,
  absurd = false_, ridiculous = false_, preposterous = false_, ludicrous = false_,
  laughable = false_,
  outlandish = false_, farcical = false_, debunked = false_, discredited = false_,
  disproven = false_,
  disproved = false_, malicious = false_, meritless = false_, frivolous = false_, spurious = false_,
  specious = false_, ["trumped-up"] = false_, ["made up"] = false_, ["made-up"] = false_,
  ["without foundation|merit|basis|substance|truth"] = false_, ["devoid of truth"] = false_,
  ["not true|accurate|correct|right"] = false_,
  ["not [the truth|a fact|factual|based on facts]"] = false_,
  ["far from the truth"] = false_, ["far from true"] = false_, ["simply false|untrue"] = false_,
  ["no merit|foundation|basis"] = false_,
  ["a [witch hunt|witch-hunt]"] = false_, ["conspiracy theory"] = false_, ["a figment of"] = false_,
  unproven = dubious, unproved = dubious, unverified = dubious, unconfirmed = dubious,
  unsubstantiated = dubious, unsupported = dubious, uncorroborated = dubious,
  questionable = dubious,
  dubious = dubious, doubtful = dubious, implausible = dubious, improbable = dubious,
  unlikely = dubious,
  ["far-fetched"] = dubious, suspicious = dubious, sketchy = dubious,
  fishy = dubious, unconvincing = dubious,
  inconceivable = dubious,
  ["evidence-free"] = dubious, overstated = dubious, untested = dubious, unreliable = dubious,
  ["up in the air"] = dubious, illusory = dubious, ["wishful thinking"] = dubious, misleading = false_, exaggerated = dubious, exaggeration = dubious,
  overblown = dubious, ["open to question"] = dubious, ["in doubt"] = dubious, disputed = dubious,
  ["hard to believe"] = dubious, ["not credible|plausible|convincing"] = dubious,
  ["out of context"] = dubious, speculative = dubious, inconclusive = dubious,
  ["mere|pure speculation"] = dubious,
  ["true"] = true_, accurate = true_, correct = true_, genuine = true_, authentic = true_,
  factual = true_, real = true_, legitimate = true_, legit = true_, valid = true_,
  truthful = true_, ["well-founded"] = true_,
  credible = { stance = "confirm", detail = "verdict_given", strength = 0.6 },
  substantiated = true_, ["beyond doubt|dispute"] = true_, ["spot on"] = true_,
}

-- ---- hedges and negators ----------------------------------------------------------------

-- What weakens a content, with the factor that its certainty is multiplied by:
-- "The dam may fail."  Keys are patterns.
lexicon.hedges = {
  might = 0.6, may = 0.6, could = 0.6, perhaps = 0.6, possibly = 0.5, maybe = 0.5,
  conceivably = 0.4,
  likely = 0.8, probably = 0.8, presumably = 0.7, apparently = 0.7, seemingly = 0.6,
  evidently = 0.8,
  ostensibly = 0.6, supposedly = 0.5, purportedly = 0.5, purported = 0.5, reportedly = 0.7,
 
  allegedly = 0.6, alleged = 0.6, suspected = 0.6, ["so-called"] = 0.5,
  rumoured = 0.4,
  rumored = 0.4, unlikely = 0.3, doubtful = 0.4, potentially = 0.6, potential = 0.7, possible = 0.6,
  probable = 0.8, plausible = 0.6, apparent = 0.7,
  ["~appear to"] = 0.7, ["~seem to"] = 0.7, ["~seem"] = 0.7, ["~tend to"] = 0.8,
  ["believed|thought|understood|presumed|assumed to"] = 0.7,
 
  ["suspected|rumoured|rumored|alleged of"] = 0.6, ["suspected to"] = 0.6, ["said to"] = 0.7,
  ["reported to"] = 0.8, ["alleged to"] = 0.6, ["expected to"] = 0.8, ["set to"] = 0.9,
  ["in theory"] = 0.6, ["in all likelihood"] = 0.8, ["to some extent|degree"] = 0.8,
  ["as if"] = 0.5,
  ["at least partly"] = 0.8, ["if true|confirmed|proven"] = 0.5,
  ["a chance|possibility|risk that"] = 0.5,
  ["signs of|that"] = 0.6, ["suggestive of"] = 0.6, ["consistent with"] = 0.7,
  ["i think|guess|believe"] = 0.7,
  ["not sure"] = 0.4, ["not clear"] = 0.4, unclear = 0.4, uncertain = 0.4, ["arguably"] = 0.7,
}

-- Words that turn a content round: "had never met him".
lexicon.negators = {
  "not", "n't", "never", "no", "none", "nothing", "nobody", "no one", "nowhere", "neither", "nor",
  "without", "hardly", "scarcely", "barely", "rarely", "no longer", "by no means", "not at all",
  "in no way", "under no circumstances", "anything but", "far from",
}

-- ---- sources ----------------------------------------------------------------------------

-- What a source is, by its noun.  Words from: person organisation document media
-- group; unnamed (says nothing of who it is), voice (speaks for a party), male,
-- female, title (stands before a name).  One entry is
--   official = "person unnamed"
-- or, where the plural is not made by rule, { is = "...", plural = "..." }, with "-"
-- for none.  They stand here by kind.
lexicon.roles = {}

local function roles(is, plural, words, phrases)
  local role = plural and { is = is, plural = plural } or is
  for word in words:gmatch("%S+") do lexicon.roles[word] = role end
  for _, phrase in ipairs(phrases or {}) do lexicon.roles[phrase] = role end
end

-- Words that end the names of papers: only with a capital, so that the ledger of a
-- firm is none.
roles("media cased", "-", [[
  times post herald tribune gazette courier ledger chronicle observer telegraph mirror guardian
  journal inquirer examiner sentinel bulletin dispatch globe mail express standard reporter
]])

roles("document", nil, [[
  accord advisory affidavit analysis article assessment audit autopsy blog book brief bulletin
  cable census chart charter column communique complaint constitution database dataset
  declaration deposition diary document dossier e-mail editorial email essay estimate filing
  finding forecast image index indictment invoice judgement judgment lawsuit leaflet letter
  manifesto memo memoir memorandum message notice op-ed pamphlet petition photo photograph
  picture poll post ranking readout receipt record recording report resolution review ruling
  scan site spreadsheet statement statistic study survey tape timeline transcript treaty tweet
  verdict video warrant website x-ray
]], {
  "annual report", "autopsy report", "bank record", "charge sheet", "court document",
  "court filing", "court record", "exit poll", "facebook post", "health record",
  "intelligence report", "internal document", "internal memo", "legal filing", "news release",
  "opinion poll", "phone record", "police record", "police report", "press release",
  "satellite image", "satellite photo", "search warrant", "social media post", "text message",
  "voice message", "white paper"
})
roles("document", "-", [[
  audio data evidence footage imagery intelligence research testimony
]], {
  "court papers", "official data", "official figures", "satellite imagery"
})
roles("document media", nil, [[
  paper
]])
roles("document unnamed", nil, [[
  figure
]])
roles("group", nil, [[
  audience cartel community crew crowd diaspora electorate elite establishment faction family
  gang guerrilla junta jury lobby market militia population proportion sector tribe youth
]], {
  "armed group", "focus group", "interest group", "lobby group", "militant group",
  "militia group", "pressure group", "rebel group", "terrorist group", "trade group"
})
roles("group", "-", [[
  industry leadership management public rank-and-file
]], {
  "many people", "people familiar", "person familiar", "several people", "some people",
  "someone familiar", "three people", "two people"
})
roles("group unnamed", nil, [[
  majority minority
]])
roles("media", nil, [[
  broadcaster channel daily journal magazine newsletter newspaper newsroom newswire outlet
  podcast station tabloid weekly
]], {
  "media outlet", "media report", "news agency", "news channel", "news organisation",
  "news organization", "news outlet", "news report", "news site", "news website",
  "press report", "radio station", "state news agency", "television network",
  "television station", "tv station", "wire service"
})
roles("media", "-", [[

]], {
  "local media", "social media", "state media", "state television", "state tv"
})
roles("media group", "-", [[
  media press
]])
roles("organisation", nil, [[
  administration agency airline alliance army association authority automaker bank board borough
  brewer brewery bureau cabinet campaign carmaker charity church clinic club coalition college
  commission committee company confederation conglomerate congress consortium consulate
  contractor cooperative corporation council county court defence defense delegation department
  developer directorate embassy factory federation firm foundation fund government hospital
  inquiry institute institution insurer judiciary lab laboratory league legislature maker
  manufacturer ministry mosque movement municipality navy ngo office operator organisation
  organization panel parliament party police regime regulator retailer school secretariat senate
  society start-up startup subsidiary supplier taskforce team think-tank treasury tribunal union
  unit university watchdog
]], {
  "advocacy group", "appeals court", "attorney general 's office", "central bank",
  "city council", "county council", "court of appeal", "crown court", "defence ministry",
  "defense ministry", "district court", "federal court", "finance ministry", "fire department",
  "fire service", "foreign ministry", "foreign office", "health department", "health ministry",
  "high court", "home office", "human rights group", "intelligence agency",
  "intelligence service", "interior ministry", "justice ministry", "labor union",
  "labour union", "law firm", "parent company", "police department", "police force",
  "prosecutor 's office", "rights group", "school board", "school district", "secret service",
  "security council", "security service", "supreme court", "task force", "think tank",
  "town council", "trade body", "trade union"
})
roles("organisation", "-", [[
  military opposition prosecution
]], {
  "air force", "armed forces", "coast guard"
})
roles("organisation group", nil, [[
  group
]])
roles("organisation media", nil, [[
  network
]])
roles("organisation voice", nil, [[

]], {
  "legal team"
})
roles("person female title", nil, [[
  lady madam 
]])
roles("person female title", "-", [[
  miss dame mrs mrs. ms ms.
]])
roles("person group unnamed", nil, [[
  people staff
]])
roles("person male title", nil, [[
  lord
]])
roles("person male title", "-", [[
  mr mr. sir
]])
roles("person title", nil, [[
  major professor sheikh
]], {
  "crown princess"
})
roles("person title", "-", [[
  adm. capt capt. cmdr cmdr. col. cpl cpl. det. dr dr. fr. gen. gov gov. hon. insp insp. lt lt.
  maj. msgr msgr. pres pres. prof prof. pvt pvt. rep rep. rev rev. reverend sen sen. sgt sgt.
  supt supt.
]], {
  "brig gen", "brig. gen.", "lt col", "lt gen", "lt. col.", "lt. gen.", "maj gen", "maj. gen."
})
roles("person unnamed", nil, [[
  academic accountant accuser activist adviser advisor agent aide analyst applicant associate
  attendee auditor author backer banker biographer blogger breeder broker bureaucrat bystander
  campaigner candidate celebrity citizen civilian claimant cleric client colleague columnist
  commentator complainant confidant consultant consumer contributor correspondent creditor
  critic customer defector defendant demonstrator detainee diplomat dissident doctor donor
  driver economist editor employee engineer executive expert eyewitness fan farmer fighter
  filmmaker firefighter fisherman friend frontrunner grower guard historian incumbent informant
  inmate insider insurgent intermediary investigator investor journalist juror landlord lawmaker
  legislator lobbyist local manager mediator medic member migrant militant neighbor neighbour
  nominee nurse observer official operative opponent organiser organizer paramedic parent
  participant passenger pastor patient pilot plaintiff player politician priest prisoner
  producer prosecutor protester protestor publisher pupil reader rebel recruiter refugee
  relative reporter rescuer researcher resident rival sailor sceptic scholar scientist
  shareholder shopper skeptic soldier source spy staffer strategist student subordinate
  subscriber supporter surgeon survivor suspect taxpayer teacher teammate technician tenant
  tourist trader trainer trustee user veteran victim viewer villager volunteer voter
  whistle-blower whistleblower witness worker writer
]])
roles("person unnamed female", nil, [[
  actress alderwoman assemblywoman aunt businesswoman councilwoman daughter ex-wife girl
  girlfriend grandmother mother niece nun policewoman saleswoman servicewoman sister stepmother
  widow wife woman
]])
roles("person unnamed male", nil, [[
  actor alderman assemblyman boy boyfriend brother businessman clergyman councilman craftsman
  ex-husband father grandfather gunman husband man monk nephew nobleman policeman salesman
  serviceman son statesman stepfather uncle widower
]])
roles("person unnamed title", nil, [[
  coach commander detective inspector officer
]])
roles("person unnamed voice", nil, [[
  delegate envoy negotiator
]])
roles("person voice", nil, [[
  barrister boss ceo cfo chair chairperson chief co-founder commissioner comptroller
  congressperson consul coo coroner counsel deputy dictator director emissary founder head
  lawyer leader magistrate marshal mp ombudsman owner president-elect publicist solicitor
  spokesperson superintendent treasurer under-secretary undersecretary vice-president
]], {
  "board member", "cabinet secretary", "campaign manager", "chief constable", "chief executive",
  "chief executive officer", "chief of staff", "chief scientist", "communications director",
  "defence attorney", "defence lawyer", "defence minister", "defence secretary",
  "defense attorney", "defense lawyer", "defense minister", "defense secretary",
  "deputy minister", "deputy president", "district attorney", "finance minister",
  "foreign minister", "foreign secretary", "general counsel", "general manager",
  "health minister", "health secretary", "home secretary", "interior minister",
  "justice minister", "legal adviser", "managing director", "member of parliament",
  "national security adviser", "national security advisor", "opposition leader",
  "party chairman", "party chairwoman", "party leader", "police chief", "press attache",
  "press officer", "press secretary", "public prosecutor", "secretary general", "special envoy",
  "state attorney", "supreme leader", "surgeon general", "treasury secretary", "union leader"
})
roles("person voice", "-", [[

]], {
  "director of communications"
})
roles("person voice female", nil, [[
  spokeswoman
]])
roles("person voice female title", nil, [[
  chairwoman congresswoman princess queen
]])
roles("person voice male", nil, [[
  spokesman
]])
roles("person voice male title", nil, [[
  chairman congressman king prince
]])
roles("person voice title", nil, [[
  admiral ambassador archbishop attorney ayatollah bishop captain cardinal chancellor colonel
  councillor councilor emir general governor imam judge justice lieutenant mayor minister pope
  premier president rabbi representative secretary senator sergeant sheriff sultan
]], {
  "attorney general", "crown prince", "prime minister", "secretary of state", "vice president"
})

-- Outlets, with other names that they go by.  Names here and below may have
-- capitals; a short name all in capitals counts only in capitals.
lexicon.media = {
  ["ABC News"] = { "ABC" }, ["Agence France-Presse"] = { "AFP" }, ["Al Arabiya"] = {},
  ["Al Jazeera"] = {}, ["Anadolu Agency"] = { "Anadolu" }, ["Ars Technica"] = {},
  ["Associated Press"] = { "AP" }, ["Australian Broadcasting Corporation"] = {}, ["Axios"] = {},
  ["BBC"] = { "BBC News", "British Broadcasting Corporation" }, ["Bild"] = {},
  ["Bloomberg"] = { "Bloomberg News" },
  ["Boston Globe"] = {}, ["Breitbart"] = { "Breitbart News" }, ["BuzzFeed"] = { "BuzzFeed News" },
  ["C-SPAN"] = {}, ["CBC"] = { "CBC News" }, ["CBS News"] = { "CBS" }, ["CCTV"] = {}, ["CNBC"] = {},
  ["CNN"] = { "Cable News Network" }, ["Channel 4"] = { "Channel 4 News" },
  ["Chicago Tribune"] = {},
  ["Corriere della Sera"] = {}, ["Daily Beast"] = {}, ["Daily Express"] = {},
  ["Daily Mail"] = { "Mail on Sunday", "MailOnline" },
  ["Daily Mirror"] = {}, ["Daily Telegraph"] = { "Sunday Telegraph" },
  ["Der Spiegel"] = { "Spiegel" },
  ["Deutsche Welle"] = {}, ["Die Zeit"] = {}, ["Economist"] = {}, ["El Pais"] = { "el país" },
  ["Euronews"] = {}, ["Fars News Agency"] = { "Fars" }, ["Financial Times"] = { "FT" },
  ["Fox News"] = { "Fox News Channel" }, ["France 24"] = {}, ["Globe and Mail"] = {},
  ["Guardian"] = {},
  ["Haaretz"] = {}, ["Hindustan Times"] = {}, ["HuffPost"] = { "Huffington Post" },
  ["ITV"] = { "ITV News" },
  ["Independent"] = {}, ["Interfax"] = {}, ["Intercept"] = {}, ["IRNA"] = {},
  ["Jerusalem Post"] = {}, ["KCNA"] = { "Korean Central News Agency" },
  ["Kyodo"] = { "Kyodo News" },
  ["La Repubblica"] = {}, ["Le Figaro"] = {}, ["Le Monde"] = {},
  ["Los Angeles Times"] = { "LA Times" },
  ["MSNBC"] = {}, ["Miami Herald"] = {}, ["Mother Jones"] = {}, ["NBC News"] = { "NBC" },
  ["NHK"] = {},
  ["NPR"] = { "National Public Radio" }, ["New York Daily News"] = {}, ["New York Post"] = {},
  ["New York Times"] = { "NYT" }, ["New Yorker"] = {}, ["Newsweek"] = {}, ["PBS"] = {},
  ["Philadelphia Inquirer"] = {}, ["Politico"] = {}, ["Press Association"] = { "PA Media" },
  ["Press Trust of India"] = { "PTI" }, ["ProPublica"] = {}, ["RIA Novosti"] = { "RIA" },
  ["RTE"] = { "rté" },
  ["Radio Free Europe"] = { "RFE/RL", "Radio Free Europe/Radio Liberty" },
  ["Reuters"] = { "Thomson Reuters" },
  ["Rolling Stone"] = {}, ["Russia Today"] = { "RT" }, ["San Francisco Chronicle"] = {},
  ["Scotsman"] = {},
  ["Sky News"] = {}, ["Slate"] = {}, ["South China Morning Post"] = {},
  ["Sputnik"] = { "Sputnik News" },
  ["Straits Times"] = {}, ["Sunday Times"] = {}, ["Sydney Morning Herald"] = {},
  ["TASS"] = { "Itar-Tass" }, ["TMZ"] = {}, ["Tasnim News Agency"] = { "Tasnim" },
  ["Time magazine"] = {},
  ["Times of India"] = {}, ["Times of Israel"] = {}, ["Times"] = { "Times of London" },
  ["Toronto Star"] = {},
  ["USA Today"] = {}, ["Vanity Fair"] = {}, ["Vice News"] = {}, ["Vox"] = {},
  ["Wall Street Journal"] = { "WSJ" },
  ["Washington Examiner"] = {}, ["Washington Post"] = {}, ["Washington Times"] = {}, ["Wired"] = {},
  ["Xinhua"] = { "Xinhua News Agency" }, ["Yonhap"] = { "Yonhap News Agency" },
  ["Global Times"] = {},
  ["People's Daily"] = {}, ["Kommersant"] = {}, ["Novaya Gazeta"] = {}, ["WikiLeaks"] = {},
  ["Bellingcat"] = {},
}

-- Countries, with their capitals, demonyms and seats of government; unions of
-- states and parties.  See lexicon/places_en.lua.
lexicon.places = places.places
lexicon.parties = places.parties

-- Names that are also ordinary words: they count only with a capital.
lexicon.cased = {}
for _, name in ipairs(places.cased) do lexicon.cased[#lexicon.cased + 1] = name end
for _, name in ipairs {
  "axios", "economist", "guardian", "independent", "intercept", "slate", "times", "wired",
  "spiegel", "fars",
  "bild", "sputnik", "mother jones", "rolling stone", "vanity fair", "scotsman", "new yorker",
  "anadolu", "channel 4", "time magazine",
} do lexicon.cased[#lexicon.cased + 1] = name end

-- ---- acts ---------------------------------------------------------------------------

-- Acts that somebody would be expected to answer for: wrongful, hostile, secret or
-- a breach.  "The report says that the company bribed inspectors."
lexicon.acts = {
  verbs = [[
    abduct abuse annex ambush arm assassinate assault attack behead betray blackmail
    bomb bombard breach bribe bug bully bulldoze burgle cheat coerce collude conceal conspire
    corrupt
    counterfeit defame defraud defy deceive deport detain discriminate disobey embezzle
    enslave evade exploit extort fabricate falsify flout gas grope groom
    hack harass hide hijack hoard imprison incite infiltrate infringe interfere intimidate invade
    jail kidnap kill launder leak loot manipulate massacre meddle mislead mistreat misuse 
    molest murder mutilate neglect obstruct oppress orchestrate overcharge persecute pillage
    plagiarise plagiarize plot plunder poison pollute ransack rape rig rob sabotage scam
    shell shoot slander slaughter smear smuggle spy squander stab stalk starve steal strafe
    strangle suppress swindle tamper target terrorise terrorize threaten torture traffic trespass
    undermine vandalise vandalize violate whitewash wiretap withhold eavesdrop misappropriate
    mismanage misrepresent misreport embargo overthrow ransom decapitate dupe entrap evict expel
    fleece hoodwink maim maltreat overbill profiteer pilfer shoplift snoop surveil torch
    underpay victimise victimize
  ]],
  nouns = [[
    abduction abuse ambush annexation arson assassination assault atrocity attack betrayal blackmail
    bombing bombardment breach bribe bribery bullying burglary collusion complicity conspiracy
    corruption coup cover-up cruelty cyberattack cyber-attack deception defamation detention
    discrimination
    doping embezzlement espionage eavesdropping evasion extortion fabrication favouritism favoritism
    forgery fraud genocide hacking harassment hijacking incitement infiltration infringement
    insurrection interference intimidation invasion kickback kidnapping killing laundering leak
    looting lying malpractice manipulation massacre meddling misconduct mismanagement mistreatment
    misuse molestation murder neglect negligence nepotism obstruction overcharging perjury
    persecution
    plagiarism plot poisoning profiteering racism rape rigging robbery sabotage scam scandal sexism
    shelling shooting slander slaughter slavery smuggling spying stabbing stalking surveillance
    swindle tampering terrorism theft torture trafficking treason trespass vandalism violation
    wiretap wiretapping wrongdoing airstrike crime offence offense felony deceit
  ]],
  phrases = {
    "~cover up", "~break the law|rules", "~break international law", "~break a promise",
    "ethnic cleansing", "war crime", "war crimes", "crimes against humanity", "human rights abuses",
    "human rights violations", "insider trading", "tax evasion", "tax fraud", "money laundering",
    "price fixing",
    "sex trafficking", "human trafficking", "drug trafficking", "sexual misconduct",
    "sexual harassment",
    "sexual assault", "sexual abuse", "child abuse", "hate speech", "election interference",
    "vote rigging",
    "match fixing", "conflict of interest", "abuse of power", "breach of contract",
    "identity theft",
    "false statement", "false statements", "extrajudicial killing", "extrajudicial killings",
    "~turn a blind eye", "~look the other way", "~fail to disclose|declare|report|warn|act|protect",
    "~sell arms|weapons|drones|missiles", "~supply arms|weapons|drones|missiles",
    "~provide arms|weapons|drones|missiles", "arms sale", "arms sales", "nuclear test",
    "missile test",
    "proxy war", "~pay bribes", "~take bribes", "~stuff ballot", "~steal votes", "dirty tricks",
    "chemical weapons", "cluster munitions", "hush money", "slush fund", "sanctions busting",
  },
}

-- ---- grammar ------------------------------------------------------------------------

-- Classes of words; a word may stand in several.  "been=participle" gives a word's
-- form.  `verb` lists lemmas, and `claim` singular nouns, that are inflected.
lexicon.words = {
  determiner = [[
    the a an this that these those some any each every all both half no another other such many much
    few several most more enough either neither what which whose own various certain numerous less
    fewer
  ]],
  preposition = {
    "about", "above", "across", "after", "against", "along", "alongside", "amid", "amidst", "among",
    "amongst", "around", "as", "at", "before", "behind", "below", "beneath", "beside", "besides",
    "between", "beyond", "by", "concerning", "despite", "down", "during", "except", "for", "from",
    "in",
    "inside", "into", "like", "minus", "near", "of", "off", "on", "onto", "opposite", "out",
    "outside",
    "over", "past", "per", "pending", "plus", "regarding", "since", "than", "through", "throughout",
    "till", "to",
    "toward", "towards", "under", "underneath", "unlike", "until", "unto", "up", "upon", "versus",
    "via",
    "with", "within", "without", "worth", "because of", "instead of", "due to", "ahead of", "as of",
    "in front of", "in addition to", "in terms of", "along with", "as well as", "such as",
    "on behalf of",
    "next to", "out of", "in spite of", "thanks to", "apart from", "rather than", "other than",
    "in response to", "with regard to", "in light of", "prior to", "in favour of", "in favor of",
  },
  pronoun = [[
    i me we us you he him she her it they them who whom whoever someone somebody anyone anybody
    everyone
    everybody one ones myself ourselves yourself yourselves himself herself itself themselves others
    nobody something anything everything mine ours yours hers theirs
  ]],
  male = "he him his himself",
  female = "she her hers herself",
  plural = [[
    they them their theirs themselves we us our ours ourselves these those many several others both few
  ]],
  first_person = "i me my mine myself we us our ours ourselves",
  possessive = "my our your his her its their whose 's",
  be = [[
    be=base am=s is=s are=s was=past were=past been=participle being=ing 'm=s 're=s
  ]],
  have = "have=base has=s had=past_or_participle having=ing 've=base",
  ["do"] = "do=base does=s did=past done=participle doing=ing",
  modal = {
    "can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought", "'ll",
    "'d",
    "ca", "wo", "sha", "need", "dare", "cannot",
  },
  conjunction = "and or but nor yet so plus",
  subordinator = {
    "because", "while", "whilst", "after", "before", "when", "whenever", "although", "though",
    "since",
    "unless", "until", "till", "if", "once", "whereas", "as", "where", "wherever", "lest",
    "even though",
    "even if", "so that", "in order to", "as if", "as though", "provided that", "given that",
    "now that",
    "despite", "in case",
  },
  relative = "who whom whose which that where when",
  adverb = [[
    not n't also just still already again always often sometimes never ever soon now then here
    there too very
    so quite rather almost even only once twice later earlier ago away back together perhaps maybe
    however therefore thus meanwhile moreover furthermore nevertheless nonetheless instead otherwise
    far near well yet else apart abroad ahead aside overseas online upstairs downstairs forever
    hence
    indeed long much more most less least somewhat anyway though likewise afterwards afterward
    elsewhere everywhere anywhere somewhere nowhere immediately repeatedly publicly privately
    recently previously initially originally subsequently eventually finally formally officially
    openly explicitly categorically flatly strongly vehemently strenuously vigorously firmly
    angrily quickly swiftly promptly briefly bluntly simply clearly directly specifically
    consistently continually continuously constantly regularly frequently occasionally rarely seldom
    separately jointly apparently allegedly reportedly supposedly presumably probably possibly
    certainly definitely surely absolutely completely totally entirely fully partly largely mostly
    mainly merely nearly hardly barely scarcely exactly precisely roughly approximately actually
    really truly basically essentially effectively virtually literally obviously evidently
    especially particularly notably primarily generally usually normally typically commonly widely
    unanimously reluctantly grudgingly tacitly quietly loudly wrongly falsely correctly rightly
    wrongfully illegally unlawfully secretly deliberately knowingly intentionally accidentally
    independently anonymously personally collectively internally externally locally nationally
    internationally globally worldwide daily weekly monthly yearly annually currently presently
    formerly lately shortly momentarily suddenly gradually slowly rapidly steadily sharply slightly
    significantly substantially considerably heavily severely seriously badly deeply highly
    extremely
    incredibly increasingly relatively fairly pretty enough altogether
  ]],
  abbreviation = [[
    mr. mrs. ms. dr. prof. sen. rep. gov. gen. col. maj. capt. cmdr. lt. sgt. cpl. pvt. adm. pres.
    rev. hon.
    msgr. fr. sr. jr. st. ave. blvd. rd. mt. ft. inc. corp. co. ltd. llc. bros. dept. univ. assn.
    assoc.
    est. no. nos. vol. fig. vs. v. etc. e.g. i.e. cf. al. ca. approx. a.m. p.m. u.s. u.k. u.n.
    e.u. d.c.
    u.s.a. u.a.e. l.a. n.y. b.c. a.d. ph.d. m.d. b.a. m.a. d.phil. esq. jan. feb. mar. apr. jun.
    jul. aug.
    sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. ala. ariz.
    ark. calif.
    colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb.
    nev. n.h.
    n.j. n.m. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo.
    p.c. insp.
    supt. det. messrs. ed. eds. pp. dist. atty. asst. min. max. sq. lbs. oz. mph. a.k.a. brig.
    g.o.p. n.b. r.
  ]],
  question = "whether if why how who whom what when where which whose",
  terminator = "but while although though whereas however meanwhile",
  pointer = {
    "this", "that", "it", "these", "those", "such", "so", "them", "the former", "the latter",
    "any of it",
    "all of it", "none of it", "as much", "both", "the same",
  },
  claim = [[
    claim report allegation accusation rumour rumor suggestion story charge assertion account
    speculation
    theory narrative statement remark comment complaint insinuation contention criticism
    characterisation characterization depiction description portrayal version testimony evidence
    finding
    conclusion argument objection possibility assumption belief suspicion hypothesis prediction forecast estimate
    assessment
    warning revelation disclosure lie hoax smear conspiracy hint innuendo gossip tale implication
    indictment lawsuit article headline interpretation denial explanation excuse insistence
    interpretation proposition premise reporting coverage count imputation
    authenticity veracity accuracy credibility validity
  ]],
  -- What may be refused to somebody or received, so that "denied bail" denies no claim.
  benefit = [[
    bail visa access entry asylum admission permission permit licence license loan parole request
    application appeal motion petition treatment care service services opportunity chance right
    rights vote voice seat nomination victory tenure refund benefit benefits funding aid protection
    boarding passage relief custody citizenship residency accreditation clemency pardon receipt
    applause presence greeting
  ]],
  -- Verbs of answering: "did not return a call", "would not discuss it".
  reply = [[
    respond reply answer return comment say discuss address elaborate identify specify disclose
    explain clarify detail confirm speak divulge reveal name offer provide give describe define
    speculate weigh release
  ]],
  -- "The company" may stand for whatever body was spoken of last.
  generic = "company firm group organisation organization corporation",
  -- One with what follows: a noun and its own preposition (no place is behind "a stake
  -- in"), and the small words inside a name.
  binds = {
    "interest in", "interests in", "investment in", "investments in", "stake in", "stakes in",
    "share in", "shares in", "stock in", "confidence in", "faith in", "trust in", "belief in",
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn",
    "la", "le", "ten", "ter", "van", "von", "zu",
  },
  -- Groups by faith, descent or region, which have a capital and are nobody's name.
  people = [[
    african africans african-american african-americans anglican anglicans anglo-saxon arab arabic
    arabs asian asians asian-american asian-americans baptist baptists bedouin buddhist buddhists
    caribbean catholic catholics caucasian caucasians christian christians confederate copt coptic
    copts cuban-american cuban-americans eastern european europeans evangelical evangelicals
    hasidic hindu hindus hispanic hispanics islam islamic islamist islamists jew jewish jews
    jihadist jihadists judaism kurd kurdish kurds latina latinas latino latinos lgbt lgbtq lutheran
    lutherans marxist marxists methodist methodists mexican-american mexican-americans mormon
    mormons muslim muslims nazi nazis northern orthodox pentecostal presbyterian presbyterians
    protestant protestants quaker quakers roma romany sharia shia shias shiite shiites sikh sikhs
    slavic soviet soviets southern stalinist sunni sunnis tibetan tibetans tutsi tutsis uighur
    uighurs uyghur uyghurs western westerner westerners yazidi yazidis zionist zionists
  ]],
  -- Places that are no party of their own: states and provinces, continents and regions.
  place = {
    "alabama", "alaska", "alberta", "andalusia", "antarctica", "arizona",
    "arkansas", "asia", "africa", "bavaria", "bible belt", "british columbia", "california",
    "catalonia", "central america", "central asia", "central europe", "colorado", "connecticut",
    "cornwall", "crimea", "delaware", "district of columbia", "east africa", "east anglia",
    "east asia", "eastern europe", "england", "europe", "far east", "flanders", "florida",
    "gaza strip", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kashmir",
    "kentucky", "kurdistan", "latin america", "louisiana", "maine", "manitoba", "maryland",
    "massachusetts", "michigan", "middle east", "midwest", "minnesota", "mississippi", "missouri",
    "montana", "nebraska", "nevada", "new brunswick", "new england", "new hampshire",
    "new jersey", "new mexico", "new south wales", "new york", "new york city", "newfoundland",
    "north africa", "north america", "north carolina", "north dakota", "northern ireland",
    "nova scotia", "ohio", "oklahoma", "ontario", "oregon", "pennsylvania", "puerto rico",
    "quebec", "queensland", "rhode island", "saskatchewan", "scandinavia", "scotland", "siberia",
    "silicon valley", "south america", "south asia", "south australia", "south carolina",
    "south dakota", "southeast asia", "tasmania", "tennessee", "texas", "tyrol", "ulster", "utah",
    "vermont", "virginia", "wales", "west africa", "west bank", "west virginia",
    "western australia", "western europe", "wisconsin", "wyoming", "yorkshire",
  },
  number = [[
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds
    thousand thousands million millions billion billions trillion trillions dozen dozens first
    second
    third fourth fifth sixth seventh eighth ninth tenth half quarter couple score scores zero
  ]],
  month = [[
    january february march april may june july august september october november december jan.
    feb. mar.
    apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec
  ]],
  stop = [[
    the a an this that these those some any each every all both no such of in on at by for from to
    with
    about into over under after before between through during against as and or but nor so yet if
    than
    then be is are was were been being am have has had having do does did done doing will would can
    could may might must shall should not n't i me my we us our you your he him his she her it its
    they
    them their who whom whose which what when where why how there here 's 'm 're 've 'll 'd also
    just
    very too only more most much many few other another own same out up off down again further
    once say
    says said saying tell tells told according while because since although though whether new now
    one
    mr mr. mrs mrs. ms ms. dr dr. sir upon per via
  ]],
  verb = [[
    go export import make take give get come use work look need keep let begin start help talk
    turn run move
    live bring happen sit stand lose pay meet include set lead change watch follow stop create
    speak spend grow open walk win appear buy wait serve die send build stay fall cut reach remain
    raise pass decide return develop carry break receive agree hit produce eat cover catch draw
    choose cause act occur arrive enter leave put become provide hold play try allow love like
    hear continue apply join visit travel study save reduce rise drive drop fill finish fit fly
    focus force form gain gather handle head hire host identify ignore impact impose improve
    increase influence initiate inspect install integrate introduce invest investigate invite
    involve issue jump lack land last launch lay lend lie light limit link listen load locate lock
    maintain manage match mean measure mention miss monitor mount negotiate notice obtain operate
    organise organize own pack paint participate perform pick place plant point prepare present
    preserve press prevent proceed process progress protect publish pull purchase pursue push quit
    range react rebuild recover recruit refer reflect reform refrain reject release relieve remove
    renew repair replace represent research reside resign resolve rest restore restrict result
    resume retain retire retreat reverse review revise secure select separate settle share shift
    shut sign sleep solve split sponsor spread stage step strike struggle submit succeed sue
    suffer suit supply surface surprise surround survive suspend sustain sweep switch test throw
    time track trade train transfer transport treat trigger unite update wake want weaken withdraw
    achieve acquire adapt adopt adjust advance affect afford aim alter amount appoint appreciate
    approach arise arrange arrest assemble assign assist associate attempt attend attract avoid
    await award balance ban base battle bear behave belong bet bind bite block blow boost border
    borrow broadcast burn bury calm campaign cancel capture care cast cease chase check clean
    clear close collapse collect combat combine commission commit compare compensate compete
    complete comply concentrate concern connect construct consult contact contain contribute
    control convert convict cooperate cope copy correct cost count couple crash cross damage deal
    debate decline decrease defeat defend define delay delete deliver depart depend deploy deposit
    deserve design destroy devote differ dig disappear display distribute disturb divert divide
    donate double download drink drown earn edit educate elect eliminate emerge employ encounter
    end enforce engage enhance enjoy ensue ensure escape evacuate evaluate examine exceed exchange
    exclude exist exit expand experience expire explode explore extend extract face fail feed
    fight file finance fire fix flee float found fund generate govern grab guarantee guide hand
    highlight impress incorporate incur
  ]],
}

-- Expressions of time; names of weekdays and months alone too.
lexicon.times = {
  "yesterday", "today", "tomorrow", "tonight", "overnight", "monday", "tuesday", "wednesday",
  "thursday",
  "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays",
  "saturdays",
  "sundays",
  "last|this|next|that week|weekend|month|quarter|year|night|evening|morning|afternoon",
  "last|this|next|that spring|summer|autumn|fall|winter",
  "last|next|this|on monday|tuesday|wednesday|thursday|friday|saturday|sunday",
  "(on) monday|tuesday|wednesday|thursday|friday|saturday|sunday morning|afternoon|evening|night",
  "earlier|later this|that day|week|month|year", "earlier|later today",
  "late|early last|this week|month|year",
  "earlier on monday|tuesday|wednesday|thursday|friday|saturday|sunday",
  "late on monday|tuesday|wednesday|thursday|friday|saturday|sunday",
  "the day|night|week|month|year before|after",
  "the previous|following|next day|week|month|year", "the other day",
  "days|weeks|months|years|hours|minutes ago", "a day|week|month|year|decade ago", "an hour ago",
  "two|three|four|five|six|seven|eight|ten days|weeks|months|years|hours ago",
  "in recent days|weeks|months|years",
  "in the past day|week|month|year", "over the weekend", "at the weekend", "at the time",
  "at present",
  "recently", "earlier", "last time", "this time", "new year 's day|eve", "christmas day|eve",
  "this morning|afternoon|evening",
  "in january|february|march|april|may|june|july|august|september|october|november|december",

  "last|this|next january|february|march|april|june|july|august|september|october|november|december",
}

-- ---- pages ---------------------------------------------------------------------------

-- Phrases of page furniture: a line of them is no part of the article.
lexicon.furniture = {
  "be the first to comment", "leave a comment|reply", "post a comment", "add a comment",
  "add your comment",
  "view (all) comments", "show comments", "hide comments", "comments are closed",
  "comments (are) off", "join the conversation",
  "join the discussion", "comment on this story", "log in to comment|reply",
  "sign in to comment|reply",
  "read more", "read next", "read also", "also read", "read the full story|article|report",
  "continue reading", "keep reading",
  "more on this story|topic", "find out more", "learn more about", "show more", "load more",
  "see more", "see also",
  "share this", "share on facebook|twitter|linkedin|whatsapp", "share via email",
  "share article", "share this article|story|page",
  "tweet this", "email this", "print this", "copy link", "save for later", "save article",
  "bookmark this",
  "all rights reserved", "rights reserved", "terms of use|service", "terms and conditions",
  "privacy policy|notice|settings", "cookie policy|settings|preferences", "accept (all) cookies",
  "we use cookies", "manage cookies",
  "this material may not be published", "may not be reproduced|republished|redistributed|rewritten",
  "written permission", "without permission",
  "sign up for", "sign up to", "subscribe to our|the", "subscribe now|today|here",
  "subscribe for", "get our newsletter",
  "our newsletter", "newsletter signup", "enter your email", "your email address",
  "thank you for subscribing",
  "already a subscriber", "log in", "sign in", "create an account", "create a free account",
  "free trial", "start your free trial",
  "support our journalism", "become a member", "make a donation", "donate now",
  "follow us on|at", "follow us", "like us on", "find us on", "join us on",
  "follow [him|her|them] on twitter",
  "click here", "tap here", "swipe left|right", "scroll down", "skip to content|main",
  "back to top", "jump to", "toggle navigation",
  "advertisement", "sponsored content", "sponsored by", "paid content", "promoted content",
  "story continues below",
  "article continues below", "article continues after",
  "related articles|stories|topics|content|links|news|posts|coverage",
  "recommended for you", "recommended stories|articles|reading", "you may also like",
  "you might also like", "more from",
  "more stories|news|articles", "most popular|read|viewed|shared|commented", "top stories",
  "trending now", "editor 's picks|choice",
  "latest news|stories|headlines", "in other news", "up next", "next article|story|post",
  "previous article|story|post",
  "photo :", "photos :", "image :", "image credit", "photo credit", "photo by",
  "image copyright", "image caption", "picture :", "getty images",
  "file photo", "file picture", "media caption", "watch :", "watch live|now|the video",
  "video :", "listen :", "play video", "live updates",
  "this video can not be played", "please enable javascript", "enable javascript",
  "your browser does not support",
  "download our|the app", "get the app", "available on the app store", "breaking news alerts",
  "turn on notifications",
  "report a typo|mistake|correction", "send us your", "do you have a story", "contact us",
  "about us", "get in touch", "contact the author|newsroom",
  "min|minute read", "minutes read", "mins read", "last updated|modified", "first published",
  "originally published", "updated at|on",
  "published at|on|by", "posted by|on|in", "written by", "filed under", "tags :", "topics :",
  "categories :", "keywords :", "editing by",
  "reporting by", "additional reporting by", "compiled by",
  "contributed to this report|story|article", "with reporting by",
  "views expressed in this article", "views expressed are", "opinions expressed",
  "this story has been updated", "this article was originally published",
  "this article was amended", "correction :", "editor 's note", "disclaimer",
  "press enter to search",
}

-- ---- words of one meaning --------------------------------------------------------------

-- Groups of general near-synonyms by which two claims are compared: "selling drones"
-- and "the export of unmanned aircraft".  A word stands in one group only.
lexicon.related = {
  sell = {
    verbs = "sell export supply deliver provide ship transfer",
    nouns = "sale export supply delivery shipment transfer",
  },
  buy = {
    verbs = "buy purchase acquire import procure",
    nouns = "purchase acquisition import procurement",
  },
  drone = {
    nouns = { "drone", "uav", "unmanned aircraft", "unmanned aerial vehicle", "uncrewed aircraft" },
  },
  kill = {
    verbs = "kill murder slay assassinate",
    nouns = "killing murder slaying assassination homicide death", words = "dead",
  },
  die = { verbs = "die perish" },
  attack = {
    verbs = "attack assault strike raid bombard shell",
    nouns = "attack assault strike raid airstrike bombing bombardment shelling",
  },
  invade = { verbs = "invade occupy", nouns = "invasion incursion occupation" },
  steal = {
    verbs = "steal loot rob pilfer embezzle misappropriate",
    nouns = "theft robbery looting embezzlement",
  },
  bribe = { verbs = "bribe", nouns = "bribe bribery kickback" },
  fraud = { verbs = "defraud swindle cheat", nouns = "fraud swindle scam" },
  launder = { verbs = "launder", nouns = { "laundering", "money laundering" } },
  train = { verbs = "train coach instruct", nouns = "training instruction" },
  visit = { verbs = "visit tour", nouns = "visit trip tour" },
  meet = { verbs = "meet", nouns = "meeting summit encounter", words = "talks" },
  fire = {
    verbs = "fire sack dismiss oust remove", nouns = "dismissal sacking firing ouster removal",
  },
  resign = {
    verbs = "resign quit", nouns = "resignation departure",
    words = { "step down", "steps down", "stepped down", "stepping down" },
  },
  arrest = { verbs = "arrest detain apprehend", nouns = "arrest detention" },
  jail = { verbs = "jail imprison incarcerate", nouns = "prison jail imprisonment incarceration" },
  torture = { verbs = "torture mistreat abuse maltreat", nouns = "torture mistreatment abuse" },
  harass = { verbs = "harass molest grope", nouns = "harassment misconduct" },
  rape = { verbs = "rape", nouns = { "rape", "sexual assault" } },
  lie = {
    verbs = "mislead deceive", nouns = "lie falsehood deception untruth", words = "lying lied",
  },
  hack = { verbs = "hack", nouns = { "hack", "hacking", "cyberattack", "cyber-attack" } },
  spy = {
    verbs = "spy eavesdrop wiretap surveil",
    nouns = "spying espionage surveillance wiretap wiretapping eavesdropping",
  },
  interfere = { verbs = "interfere meddle", nouns = "interference meddling" },
  collude = { verbs = "collude conspire", nouns = "collusion conspiracy" },
  conceal = {
    verbs = "conceal hide suppress", nouns = "concealment cover-up",
    words = { "cover up", "covered up", "covering up" },
  },
  pay = { verbs = "pay compensate", nouns = "payment payout compensation fee" },
  fund = { verbs = "fund finance bankroll", nouns = "funding financing" },
  money = { nouns = "money cash" },
  weapon = { nouns = "weapon armament munition weaponry", words = "arms" },
  missile = { nouns = "missile rocket" },
  gun = { nouns = "gun firearm pistol rifle handgun" },
  bomb = { nouns = "bomb explosive" },
  explode = { verbs = "explode detonate", nouns = "explosion blast detonation" },
  soldier = { nouns = "soldier troop serviceman", words = "troops forces" },
  war = { nouns = "war conflict" },
  fake = { verbs = "fake fabricate falsify forge", nouns = "forgery fabrication" },
  manipulate = { verbs = "manipulate rig tamper", nouns = "manipulation rigging tampering" },
  election = { nouns = "election vote ballot poll" },
  close = { verbs = "close shut", nouns = "closure shutdown" },
  cut = { verbs = "cut reduce slash lower decrease", nouns = "cut reduction decrease" },
  raise = { verbs = "raise increase boost hike", nouns = "increase rise hike" },
  build = { verbs = "build construct", nouns = "construction" },
  destroy = { verbs = "destroy demolish wreck", nouns = "destruction demolition" },
  pollute = { verbs = "pollute contaminate", nouns = "pollution contamination spill" },
  poison = { verbs = "poison", nouns = "poisoning poison toxin" },
  injure = { verbs = "injure wound hurt", nouns = "injury wound" },
  shoot = { verbs = "shoot", nouns = "shooting gunfire" },
  leak = { verbs = "leak", nouns = "leak" },
  violate = { verbs = "violate breach flout infringe", nouns = "violation infringement" },
  agree = { nouns = "agreement deal accord treaty pact" },
  marry = { verbs = "marry wed", nouns = "marriage wedding" },
  pregnant = { nouns = "pregnancy", words = "pregnant" },
  drug = { nouns = "drug narcotic", words = "cocaine heroin" },
  doping = { nouns = "doping steroid" },
  discriminate = { verbs = "discriminate", nouns = "discrimination racism sexism bias" },
  refugee = { nouns = { "refugee", "migrant", "asylum seeker" } },
  virus = { nouns = "virus coronavirus pandemic" , words = "covid covid-19" },
  vaccine = { verbs = "vaccinate", nouns = "vaccine vaccination jab" },
  car = { nouns = "car vehicle automobile" },
  child = { nouns = "child kid minor" },
  company = { nouns = "company firm business corporation" },
  doctor = { nouns = "doctor physician medic" },
  lawyer = { nouns = "lawyer attorney solicitor barrister" },
}

-- Every irregular verb is a verb, though no cue or act: "A ferry sank."
-- (Sorted: the order of pairs differs from run to run.)
local lemmas = {}
for lemma in pairs(lexicon.irregular) do lemmas[#lemmas + 1] = lemma end
table.sort(lemmas)
lexicon.words.verb = lexicon.words.verb .. " " .. table.concat(lemmas, " ")

return lexicon
