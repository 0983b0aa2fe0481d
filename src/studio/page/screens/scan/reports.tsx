import {useState} from 'preact/hooks'
import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {DraftFile} from '../../../desk/scan.js'
import {download} from '../../files.js'
import {Findings} from '../../parts/findings.js'
import {useStudio, wordsIn} from '../../studio.js'
import {words} from './words.js'

/** The same to take along, and on paper. */
export const Reports = ({draft}: {readonly draft: DraftFile}) => {
  const say = wordsIn(words)
  const {desk, language, say: tell} = useStudio()
  const [wrong, setWrong] = useState<readonly Diagnostic[]>([])
  const make = async (format: 'docx' | 'html'): Promise<void> => {
    const {value, diagnostics} = await desk.scanReport(draft, format, language)
    setWrong(value ? [] : diagnostics)
    if (!value) return
    download(value.name, value.bytes)
    tell(say.made(value.name))
  }
  return (
    <div class="scan-reports">
      <div class="row">
        <button type="button" onClick={() => void make('docx')}>
          {say.word}
        </button>
        <button type="button" onClick={() => void make('html')}>
          {say.html}
        </button>
        <button type="button" onClick={() => print()}>
          {say.print}
        </button>
      </div>
      <p class="quiet">
        {say.private} {say.forYou}
      </p>
      <Findings found={wrong} />
    </div>
  )
}
