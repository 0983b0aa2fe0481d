import type {CostView} from '../../../desk/table/costs.js'
import {useAsked} from '../../asked.js'
import {Findings} from '../../parts/findings.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {day} from './day.js'
import {atFirst, type TableWork} from './state.js'
import {words} from './words.js'

/** What costings say, and what drives it. Internal. */
export const Costs = ({file, state}: {readonly file: string; readonly state: string}) => {
  const say = wordsIn(words)
  const {desk} = useStudio()
  const {now, turn} = useScreen<TableWork>('table', atFirst)
  const asked = useAsked(state, () => desk.costingsAt(file))?.outcome
  const all = asked?.value ?? []
  const chosen = all.find((one) => one.file === now.costing) ?? all[0]
  return (
    <section aria-labelledby="costs">
      <h2 id="costs">{say.views.costs}</h2>
      {!asked && <p role="status">{say.opening}</p>}
      {asked && <Findings found={asked.diagnostics} />}
      {asked && all.length === 0 && <p>{say.noCosts}</p>}
      {all.length > 1 && chosen && (
        <label class="field">
          {say.costing}
          <select
            value={chosen.file}
            onChange={({currentTarget: {value}}) => turn((before) => ({...before, costing: value}))}
          >
            {all.map((one) => (
              <option key={one.file} value={one.file}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen && <Costing view={chosen} />}
    </section>
  )
}

const Costing = ({view}: {readonly view: CostView}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {title, date, currency, isOwn, isOfTable, illustrated, columns, rows, expected} = view
  const heads = columns.map(({key, name}) => ({key, label: name ?? say.scenarios[key], isName: name !== undefined}))
  const drivers = new Map(rows.flatMap((row) => row.drivers.map((driver) => [driver.label, driver] as const)))
  const head = (
    <>
      {heads.map(({key, label, isName}) => (
        <th scope="col" key={key} lang={isName ? 'en' : undefined}>
          {label}
        </th>
      ))}
    </>
  )
  return (
    <>
      <h3>
        <span lang="en">{title}</span> <span class="quiet">{day(date, language)}</span>{' '}
        {!isOwn && <span class="badge">{say.example}</span>}
      </h3>
      <p>
        <span class="badge alarm">{say.costInternal}</span> {!isOfTable && say.foreign}
      </p>
      {illustrated !== undefined && (
        <p class="notice" lang="en">
          {illustrated}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="wide" aria-label={say.costsOf(currency)} tabIndex={0}>
        <table class="figures">
          <caption>{say.costsOf(currency)}</caption>
          <thead>
            <tr>
              <th scope="col">{say.costItem}</th>
              {head}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({standing}) => standing === 'cost')
              .map((row) => (
                <Amounts key={row.label} row={row} />
              ))}
            <tr class="total">
              <th scope="row">{say.expected}</th>
              {expected.map((amount, index) => (
                <td key={columns[index]?.key}>{amount}</td>
              ))}
            </tr>
            {rows
              .filter(({standing}) => standing !== 'cost')
              .map((row) => (
                <Amounts key={row.label} row={row} />
              ))}
          </tbody>
        </table>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="wide" aria-label={say.driverTable} tabIndex={0}>
        <table class="figures">
          <caption>{say.driverTable}</caption>
          <thead>
            <tr>
              <th scope="col">{say.term}</th>
              {head}
              <th scope="col" class="said">
                {say.source}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...drivers.values()].map(({label, values, source}) => (
              <tr key={label}>
                <th scope="row" lang="en">
                  {label}
                </th>
                {values.map((value, index) => (
                  <td key={columns[index]?.key}>{value}</td>
                ))}
                <td class="said" lang="en">
                  {source}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

const Amounts = ({row}: {readonly row: CostView['rows'][number]}) => {
  const say = wordsIn(words)
  const {label, clause, basis, standing, amounts} = row
  return (
    <tr>
      <th scope="row">
        <span lang="en">
          {label} ({clause})
        </span>
        <small lang="en">{basis}</small>
        {say.standing[standing] !== '' && <small>{say.standing[standing]}</small>}
      </th>
      {amounts.map((amount, index) => (
        <td key={index}>{amount}</td>
      ))}
    </tr>
  )
}
