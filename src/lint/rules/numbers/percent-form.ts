import type {Language} from '../../../document/document.js'
import {isReadByOthers} from '../../facts/prose.js'
import {spelledNumber, spelledSource} from '../../facts/spelled-numbers.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'

export const percentForm: TextRule = {
  of: 'text',
  id: 'percent-form',
  severity: 'warning',
  demands: 'Every percentage is written as the fields print theirs: “5%”.',
  check: ({prose}) => claimed(prose.filter(isReadByOthers), claims),
}

const claimIn = (language: Language): Claim => {
  const sign = language === 'en' ? 'percent|per\\s+cent|pct\\.?' : 'por\\s+ciento'
  const form = (found: string): string | undefined => {
    const digits = /\d+(?:[.,]\d+)*/u.exec(found)?.[0]
    const number = digits ?? spelledNumber(found.replace(new RegExp(`(?:${sign})$`, 'iu'), ''), language)?.toFixed()
    return number === undefined ? undefined : `${number}%`
  }
  return {
    language,
    find: new RegExp(
      `(?<![\\p{L}\\p{N}.,-])(?:\\d+(?:[.,]\\d+)*(?:[\\s-]*(?:${sign})(?![\\p{L}])|\\s+%)|(?:${spelledSource(language)})[\\s-]+(?:${sign})(?![\\p{L}])|%\\s?\\d+(?:\\.\\d+)?)`,
      'giu',
    ),
    // “five (5%) percent” and “five percent (5%)” are two numbers
    spares: ({behind, before}) => /^\s*\(/.test(behind) || /\(\s*$/.test(before),
    says: (found) =>
      `“${found}” is not how percentages are written here, so they look like two things; write “${form(found)}”`,
    instead: (found) => (/^\p{Lu}/u.test(found) ? undefined : form(found)),
  }
}

const claims: readonly Claim[] = [claimIn('en'), claimIn('es')]
