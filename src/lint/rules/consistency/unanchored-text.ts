import type {Rule} from '../../rule.js'

export const unanchoredText: Rule = {
  id: 'unanchored-text',
  severity: 'warning',
  demands: 'Every handout of a clause that also has a proposal or a rider says from which text it was written.',
  *check({library}) {
    for (const {id, file, source} of library.clauses) {
      if (!file.text.proposal && !file.text.rider) continue
      for (const language of Object.keys(file.text.handout ?? {}))
        if (file.writtenAgainst?.[`handout.${language}`] === undefined)
          yield {
            place: source.place(['text', 'handout', language], 'key'),
            message: `Nobody is told when this handout is no longer what ${id} says; write under writtenAgainst from which text it was written, such as handout.${language}: ${language === 'en' ? 'rider.opening' : 'handout.en'}@${file.version}`,
          }
    }
  },
}
