import type {Rule} from '../../rule.js'

export const unplacedProposal: Rule = {
  id: 'unplaced-proposal',
  severity: 'warning',
  demands:
    'Every clause with a proposal text says whether its subject is mandatory or permissive, and no other has an item number.',
  *check({library}) {
    for (const {id, file, source} of library.clauses) {
      if (file.text.proposal && !file.proposes)
        yield {
          place: source.place(['text', 'proposal'], 'key'),
          message: `${id} can be put on the table, but it is not said whether its subject is mandatory or permissive, and a permissive one must not be pressed to impasse; write “proposes” with its subject and an item number`,
        }
      if (!file.text.proposal && file.proposes)
        yield {
          place: source.place(['proposes'], 'key'),
          message: `${id} has a place on the table, but no proposal text to put there; write one, or take “proposes” out`,
        }
    }
  },
}
