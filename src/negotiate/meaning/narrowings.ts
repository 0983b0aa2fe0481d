/** Words that shrink who or what a promise covers when the other side puts them in, takes them out, or exchanges one for the other. */
export interface Narrowing {
  readonly id: string
  /** Words that came. */
  readonly added?: RegExp
  /** Words that went, and did not come back beside it. */
  readonly removed?: RegExp
  /** A condition over the facts of a deal: who is no longer covered. Absent where it shrinks the promise for everybody. */
  readonly out?: string
  readonly says: string
}

export const narrowings: readonly Narrowing[] = [
  {
    id: 'non-affiliated',
    added:
      /\b(?:non-?\s?affiliated|unaffiliated|not affiliated|other than (?:an? |its )?affiliates?|excluding affiliates?)\b/i,
    out: 'training.affiliate == true',
    says: 'training by the company’s own affiliates is no longer covered',
  },
  {
    id: 'public-facing',
    added: /\b(?:public[- ]facing|publicly available|commercially available|made available to the public)\b/i,
    out: 'training.public == false',
    says: 'models that are not offered to the public are no longer covered',
  },
  {
    id: 'principal-only',
    added:
      /\bprincipal (?:performers?|actors?|cast)\b|\b(?:excluding|other than|except) background (?:actors?|performers?)\b/i,
    out: 'performer.category == "background"',
    says: 'background actors are no longer covered',
  },
  {
    id: 'speaking-only',
    added: /\bspeaking (?:roles?|parts?|performers?)\b|\bon-camera speaking\b/i,
    out: 'performer.category in ["background", "stunt", "dancer"]',
    says: 'performers without lines are no longer covered',
  },
  {
    id: 'living-only',
    added: /\bliving (?:performers?|persons?|individuals?)\b/i,
    out: 'performer.status == "deceased"',
    says: 'performers who have died are no longer covered',
  },
  {
    id: 'adults-only',
    added: /\badult performers?\b|\b(?:eighteen|18) years of age or (?:older|over)\b/i,
    out: 'performer.status == "minor"',
    says: 'minors are no longer covered',
  },
  {
    id: 'recognizable',
    added: /\b(?:recogni[sz]able|identifiable|objectively identifiable)\b/i,
    out: 'performer.category == "background"',
    says: 'only work in which a person can be recognized is covered, which leaves out crowds and movement',
  },
  {
    id: 'generative-only',
    added: /\bgenerative\b/i,
    says: 'models that are not called generative are no longer covered',
  },
  {
    id: 'knowing',
    added:
      /\b(?:knowing(?:ly)?|to (?:its|the best of its|company['’]s|producer['’]s) (?:actual )?knowledge|actual knowledge)\b/i,
    says: 'the promise now holds only for what the company knows',
  },
  {
    id: 'material',
    added: /\b(?:materially|material (?:breach|respects?|changes?|part|portion|adverse)|substantial(?:ly)?)\b/,
    says: 'only what is “material” or “substantial” counts now',
  },
  {
    id: 'efforts',
    added:
      /\b(?:commercially )?reasonable (?:commercial )?efforts\b|\bbest efforts\b|\bendeavou?r to\b|\bwhere (?:reasonably )?(?:practicable|feasible)\b/i,
    says: 'a duty became an effort',
  },
  {
    id: 'discretion',
    added: /\b(?:sole|absolute) discretion\b/i,
    says: 'the company decides alone',
  },
  {
    id: 'shall-to-may',
    added: /\b(?:may|should|will endeavou?r)\b/i,
    removed: /\b(?:shall|must)\b/i,
    says: 'a duty became a choice',
  },
  {
    id: 'opt-out',
    added:
      /\b(?:opt[- ]?out|unless (?:performer|the performer|performers?) objects?|deemed (?:to have )?consent(?:ed)?|failure to (?:object|respond|reply))\b/i,
    says: 'silence now counts as consent',
  },
  {
    id: 'future-only',
    added: /\b(?:on or after|after|from and after) the (?:effective date|date of this)\b|\bprospective(?:ly)?\b/i,
    says: 'past work is no longer covered',
  },
  {
    id: 'cap',
    added: /\b(?:not (?:to )?exceed|no more than|up to a maximum|capped at|aggregate liability)\b/i,
    says: 'there is a cap now',
  },
  {
    id: 'affiliates-gone',
    removed: /\baffiliates?\b/i,
    out: 'training.affiliate == true',
    says: 'the company’s own affiliates are no longer bound',
  },
  {
    id: 'background-gone',
    removed: /\bbackground (?:actors?|performers?)\b/i,
    out: 'performer.category == "background"',
    says: 'background actors are no longer named',
  },
  {
    id: 'movement-gone',
    removed: /\bmovements?\b/i,
    out: 'performer.category in ["stunt", "dancer", "background"]',
    says: 'movement is no longer named',
  },
  {
    id: 'voice-gone',
    removed: /\bvoices?\b/i,
    out: 'performer.category in ["voice", "singer"]',
    says: 'the voice is no longer named',
  },
  {
    id: 'successors-gone',
    removed: /\b(?:successors?|licensees?|sublicensees?|transferees?)\b/i,
    says: 'whoever takes the material over is no longer bound',
  },
  {
    id: 'written-gone',
    removed: /\b(?:written|signed|in writing)\b/i,
    says: 'writing and signature are no longer asked for',
  },
]
