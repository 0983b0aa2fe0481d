/** Names that belong to one deal or one negotiation. Each kind has a fact that holds it; add what is missing. */
export const parties: readonly {
  readonly names: string
  readonly what: string
  /** The fact that holds such a name. */
  readonly fact: string
}[] = [
  {
    what: 'a union',
    fact: 'union.name',
    names:
      'SAG-AFTRA|SAG/AFTRA|Screen Actors Guild|American Federation of Television and Radio Artists|AFTRA|Writers Guild(?: of America)?|WGA(?: East| West)?|Directors Guild(?: of America)?|DGA|IATSE|Teamsters|Actors’ Equity(?: Association)?|ACTRA|Equity UK|American Federation of Musicians|National Association of Voice Actors|NAVA',
  },
  {
    what: 'an employers’ association',
    fact: 'proposal.to',
    names: 'AMPTP|Alliance of Motion Picture and Television Producers|Joint Policy Committee|Pact',
  },
  {
    what: 'an agreement',
    fact: 'agreement.name',
    names:
      'Codified Basic Agreement|TV/Theatrical (?:[Aa]greement|[Cc]ontracts?)|Interactive Media Agreement|Commercials Contracts?|Television Animation Agreement|Sound Recordings Code|Netcode Agreement',
  },
  {
    what: 'a benefit plan, which may be merged or renamed',
    fact: '',
    names:
      'SAG-Producers Pension Plan|AFTRA Retirement Fund|SAG-AFTRA Health Plan|Motion Picture Industry Pension Plan',
  },
  {
    what: 'a developer',
    fact: 'training.developer',
    names:
      'OpenAI|Anthropic|Google DeepMind|DeepMind|Midjourney|Stability AI|Runway ML|RunwayML|ElevenLabs|Meta Platforms|Mistral AI|Hugging Face|Luma AI|Pika Labs|Adobe Firefly|xAI',
  },
  {
    what: 'a producer',
    fact: 'producer.legal_name',
    names:
      'Netflix|Walt Disney(?: Pictures| Studios| Company)?|Disney|Warner Bros\\.?(?: Discovery)?|Paramount (?:Pictures|Global)|NBCUniversal|Universal Pictures|Sony Pictures(?: Entertainment)?|Amazon MGM Studios|Amazon Studios|Apple Studios|Lionsgate|HBO',
  },
]

/** What begins the name of a person who holds an office. */
export const offices =
  'President|Vice President|Chair(?:man|woman|person)?|Executive Director|Secretary-Treasurer|Chief Negotiator|National Executive Director|General Counsel|CEO'
export const honors = 'Mr|Ms|Mrs|Mx|Dr|Prof|Sr|Sra'
