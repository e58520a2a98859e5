import { languages } from 'monaco-editor/editor'
import type { editor, IDisposable } from 'monaco-editor/editor'
import { placeAt } from '../completion/place'
import { proposalsAt } from '../completion/proposals'
import type { Proposal } from '../completion/proposals'
import type { EditorSuggestions } from '../suggestions'
import { POLICY_LANGUAGE } from './language'
import { rangeOf } from './ranges'

const KINDS: Readonly<Record<Proposal['kind'], languages.CompletionItemKind>> = {
  name: languages.CompletionItemKind.Property,
  value: languages.CompletionItemKind.Value,
  action: languages.CompletionItemKind.Function,
  resource: languages.CompletionItemKind.File,
  snippet: languages.CompletionItemKind.Snippet,
}

/** Completes the text of one editor. Monaco asks every provider of a language, so this one answers only for `isOurs`. */
export function completePolicies(
  isOurs: (model: editor.ITextModel) => boolean,
  suggestions: () => EditorSuggestions | undefined,
): IDisposable {
  return languages.registerCompletionItemProvider(POLICY_LANGUAGE, {
    triggerCharacters: ['"', ':', '/'],
    async provideCompletionItems(model, position, _context, token) {
      if (!isOurs(model)) return null
      const place = placeAt(model.getValue(), model.getOffsetAt(position))
      if (place === null) return null
      const proposals = await proposalsAt(place, suggestions())
      if (token.isCancellationRequested) return null
      return {
        suggestions: proposals.map((proposal, index) =>
          itemOf(proposal, index, rangeOf(model, proposal.range)),
        ),
        // These answer for what was typed so far: one more character is another question.
        incomplete: ['action', 'resource', 'operator'].includes(place.due),
      }
    },
  })
}

function itemOf(
  proposal: Proposal,
  index: number,
  range: languages.CompletionItem['range'],
): languages.CompletionItem {
  return {
    label: proposal.label,
    kind: KINDS[proposal.kind],
    documentation: proposal.explanation || undefined,
    insertText: proposal.insert,
    insertTextRules: proposal.isSnippet ? languages.CompletionItemInsertTextRule.InsertAsSnippet : undefined,
    filterText: proposal.filter,
    sortText: String(index).padStart(5, '0'),
    range,
    command: proposal.leadsOn ? { id: 'editor.action.triggerSuggest', title: 'Suggest' } : undefined,
  }
}
