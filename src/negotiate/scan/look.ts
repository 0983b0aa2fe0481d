/** Words that deals have many of for one thing. A pattern says the name in braces. */
const vocabulary: Readonly<Record<string, string>> = {
  ai: '(?:ai\\b|a\\.i\\.|artificial intelligence|machine[- ]learning|deep learning|neural net(?:work)?s?|algorithms?\\b|(?:generative|automated|learning|synthetic|speech|language|foundation|vision|motion|computer|computational|intelligent|self-learning)(?: or \\w+| and \\w+)?[- ](?:ai |learning |media )?(?:systems?|models?|networks?|technolog(?:y|ies)|tools?|software|analysis)|(?:all|any|our|its|new|such|the|other|ai|proprietary) models?\\b)',
  train:
    '(?:(?:pre-?)?train(?:s|ed|ing)?\\b(?! days?| sequence| station| for the role)|fine-?tun(?:e|es|ed|ing)\\b|machine[- ]learning|ingest(?:s|ed|ion|ing)?\\b|neural net(?:work)?s?|(?:text and )?data[- ]mining|(?:ai|algorithm|model|software|system|technology)(?:ic)? development|(?:development|creation|building|refinement|evaluation) of (?:\\w+ ){0,4}?(?:ai\\b|artificial intelligence|algorithms?|(?:generative|automated|intelligent) \\w+|models?\\b)|teach(?:ing)? (?:\\w+ ){0,3}?(?:systems?|software|machines?|models?|computers?|algorithms?)|(?:develop|build|create|improve|evaluate|test)(?:ing)? (?:\\w+,? ){0,5}?(?:ai (?:systems?|models?|tools?)|generative (?:systems?|models?|technolog\\w+)|artificial intelligence)|extract(?:ing)? (?:\\w+,? ){0,4}?(?:features|embeddings|representations)|data ?sets? (?:\\w+ ){0,6}?(?:ai\\b|learning|generative|models?\\b|algorithms?|training))',
  work: '(?:performances?|recordings?|footage|likeness(?:es)?|voices?|images?|(?:legacy |performance |library )?materials?|content|scans?|captures?|dailies|outtakes|auditions?|self-tapes?|pictures?|films?|videos?|audio|samples?|library|catalog(?:ue)?|photographs?|data)',
  identity:
    '(?:likeness(?:es)?|voices?|voiceprints?|images?|movements?|motions?|faces?\\b|facial|appearance|persona|identity|biographical)',
  performer:
    '(?:performers?|artists?|actors?|talent|players?|releasors?|the undersigned|you\\b|i\\b|members?|individuals?|employees?|lender|contributors?|participants?)',
  company:
    '(?:company|producers?|studios?|we\\b|us\\b|our\\b|licensees?|developers?|networks?|agency|archive|engager|employer|production)',
  permit:
    '(?:may\\b|can\\b|rights? (?:to|in|granted)|right, |grants?\\b|granted|granting|authori[sz](?:e|es|ed)\\b|entitled to|permits?\\b|permitted to|permission to|to licen[sc]e|licen[sc]es? (?:to|includes?|the|its|his|her|their|your|performances|material)\\b|licen[sc]ed (?:to|for)|(?:agrees?|agreed) (?:to|that)|i agree|you agree|consents? to|allows?\\b|will be|we use|free to|nothing\\b|reserves? the right|empowers?)',
  efforts:
    '(?:(?:commercially )?reasonable (?:\\w+ )?(?:efforts|endeavou?rs|steps|measures)|reasonable commercial|best efforts|endeavou?rs? to|(?:try|tries|attempt|attempts|seek|seeks) to|(?:where|when|if|to the extent|so far as|as far as|as)(?: \\w+)? (?:\\w+ )?(?:practicable|feasible|possible|practical|reasonable))',
  union: '(?:unions?|guilds?|labou?r organi[sz]ations?|collective bargaining)',
}

/**
 * A pattern over the plain reading of a sentence (small letters, straight quotes, single spaces). `{word}` is any word of that
 * name above; `…` is a stretch of at most 80 characters within the sentence, `……` one of at most 200.
 */
export const look = (pattern: string): RegExp =>
  new RegExp(
    `\\b(?:${pattern
      .replace(/ ?…… ?/g, '\\b[^;]{0,200}?\\b')
      .replace(/ ?… ?/g, '\\b[^;]{0,80}?\\b')
      .replace(/\{([a-z]+)\}/g, (whole, name: string) => vocabulary[name] ?? whole)
      .replaceAll('\\w+', "[\\w'-]+")})`,
  )

/** A sentence as patterns read it: each character becomes one, or falls away where it is not seen. */
export const plainly = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[’‘‛′]/g, "'")
    .replace(/[“”„″«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
