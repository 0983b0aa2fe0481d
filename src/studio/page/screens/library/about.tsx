import type {ComponentChildren} from 'preact'
import type {ClauseView} from '../../../desk/library/browsing.js'
import {useScreen, useStudio, wordsIn} from '../../studio.js'
import {FieldsOf} from './fields.js'
import {type LibraryWork, nothingYet} from './state.js'
import {words} from './words.js'

/** What a clause is for, what it answers, on what it leans. */
export const About = ({view}: {readonly view: ClauseView}) => {
  const say = wordsIn(words)
  const {language} = useStudio()
  const {file, answers, hazards} = view
  return (
    <aside class="panel library-about" aria-labelledby="about">
      <h3 id="about">{say.about}</h3>
      <dl>
        <Entry name={say.purpose}>
          <p lang="en">{file.purpose}</p>
        </Entry>
        {answers.length > 0 && (
          <Entry name={say.answers}>
            <ul>
              {answers.map(({id, says, quote}) => (
                <li key={id} lang="en">
                  {id} {says}
                  <q>{quote}</q>
                </li>
              ))}
            </ul>
          </Entry>
        )}
        {file.when !== undefined && (
          <Entry name={say.when}>
            <code lang="en">{file.when}</code>
          </Entry>
        )}
        <Ids name={say.requires} ids={file.requires} view={view} />
        <Ids name={say.conflicts} ids={file.conflicts} view={view} />
        {Object.keys(file.defines ?? {}).length > 0 && (
          <Entry name={say.defines}>
            <ul>
              {Object.entries(file.defines ?? {}).map(([key, {forms, gloss}]) => (
                <li key={key}>
                  <span lang="en">{forms.join(', ')}</span>
                  {gloss && <small lang={gloss[language] ? language : 'en'}>{gloss[language] ?? gloss.en}</small>}
                </li>
              ))}
            </ul>
          </Entry>
        )}
        {file.fields && (
          <Entry name={say.fields}>
            <FieldsOf fields={file.fields} />
          </Entry>
        )}
        {hazards.length > 0 && (
          <Entry name={say.hazards}>
            <ul lang="en">
              {hazards.map(({id, hazard}) => (
                <li key={id}>
                  {id} {hazard}
                </li>
              ))}
            </ul>
          </Entry>
        )}
        {file.cautions && (
          <Entry name={say.cautions}>
            <ul lang="en">
              {file.cautions.map((one, index) => (
                <li key={index}>{one.say}</li>
              ))}
            </ul>
          </Entry>
        )}
        {file.sources && (
          <Entry name={say.sources}>
            <ul>
              {file.sources.map(({cite, url, asOf, evidence}, index) => (
                <li key={index}>
                  <span lang="en">
                    {url !== undefined && /^https:\/\//.test(url) ? (
                      <a href={url} target="_blank" rel="noreferrer">
                        {cite}
                      </a>
                    ) : (
                      cite
                    )}
                  </span>
                  <small>
                    {say.checked(asOf)}; {say.evidence[evidence]}
                  </small>
                </li>
              ))}
            </ul>
          </Entry>
        )}
      </dl>
      {file.notes !== undefined && (
        <details>
          <summary>{say.notes}</summary>
          <div lang="en">
            {file.notes
              .trim()
              .split('\n')
              .map((line, index) => (
                <p key={index}>{line}</p>
              ))}
          </div>
        </details>
      )}
    </aside>
  )
}

const Entry = ({name, children}: {readonly name: string; readonly children: ComponentChildren}) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

interface Named {
  readonly name: string
  readonly ids: readonly string[] | undefined
  readonly view: ClauseView
}

const Ids = ({name, ids, view}: Named) => {
  const {language} = useStudio()
  const {turn} = useScreen<LibraryWork>('library', nothingYet)
  if (ids === undefined || ids.length === 0) return null
  return (
    <Entry name={name}>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              class="library-link"
              onClick={() => turn((before) => ({...before, open: id, way: 'read'}))}
            >
              {id} {view.called[id]?.[language]}
            </button>
          </li>
        ))}
      </ul>
    </Entry>
  )
}
