import type {Rule} from '../../rule.js'

export const unnumberedReference: Rule = {
  id: 'unnumbered-reference',
  severity: 'error',
  demands: 'Every {{ref}} is to something that has a number in each document in which both stand.',
  *check({references, standings}) {
    for (const reference of references) {
      const {name, how, text} = reference
      if (how !== 'ref') continue
      const document = text.documents.find((one) => standings.of(name, one) === 'called')
      if (document)
        yield {
          place: reference.place,
          message: `${name} stands in ${document.id} without a number, since a text calls it and no section takes it, so there is nothing that a reference could print; say in words where it is`,
        }
    }
  },
}
