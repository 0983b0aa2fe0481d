import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const vaguePeriod: TextRule = {
  of: 'text',
  id: 'vague-period',
  severity: 'info',
  demands: 'Every time by which somebody shall act under a rider can be looked up in a calendar.',
  check: ({texts}) => claimed(inRegister(texts, 'rider'), claims),
}

const acts =
  'pay|pays|deliver|give|send|notify|tell|inform|report|return|provide|furnish|supply|submit|refund|correct|delete|destroy|answer|respond|reply|confirm|sign|file|forward|state|disclose|remove|stop|cease|cure|appoint|name|publish|transfer|remit|advise|consult'

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase(
      `(?:promptly|immediately|speedily|quickly|swiftly|timely|expeditiously|soon) (?:and in any event )?(?:${acts})`,
      `(?:${acts}) (?:[^\\s,.;:]+ ){0,10}(?:promptly|immediately|speedily|quickly|expeditiously)(?=[.,;]| (?:after|upon|on|when|if|following)\\b)`,
      'as soon as (?:is )?(?:reasonably |commercially )?(?:practicable|possible|feasible|reasonable)',
      'as (?:promptly|quickly|soon|early) as (?:is )?(?:reasonably )?(?:practicable|possible)',
      '(?:within|in) (?:a|such) (?:commercially )?(?:reasonable|short|brief|suitable) (?:time|period|amount of time)(?: of time)?',
      'in a (?:prompt|timely|expeditious) (?:manner|fashion|way)',
      'at (?:the|its|their) earliest (?:possible |practicable )?(?:convenience|opportunity|time)',
      'in due (?:course|time)',
      'from time to time',
      'without (?:undue |unreasonable |further )?delay',
      'with (?:all )?(?:due |reasonable )?(?:speed|dispatch|haste)',
    ),
    says: (found) =>
      `“${found}” cannot be looked up in a calendar, so that nobody knows when the duty is broken; write “within … days after” what`,
  },
]
