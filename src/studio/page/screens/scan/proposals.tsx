import type {FlagView} from '../../../desk/scan.js'

/** Clauses of the library, the best first. */
export const Proposals = ({propose}: Pick<FlagView, 'propose'>) => (
  <>
    {propose.map(({id, title, language}, index) => (
      <span key={id}>
        {index > 0 && '; '}
        <span lang={language}>{title}</span> <span class="quiet">({id})</span>
      </span>
    ))}
  </>
)
