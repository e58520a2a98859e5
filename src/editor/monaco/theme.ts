import { editor } from 'monaco-editor/editor'
import type { IDisposable } from 'monaco-editor/editor'
import { isDark, readTokens } from './tokens'
import type { TokenColours } from './tokens'

/** Monaco has one theme a page; every editor keeps this one up to date. */
export const POLICY_THEME = 'policy'

/** Colours Monaco with the tokens in force at an element, now and whenever they change. */
export function followTokens(at: HTMLElement): IDisposable {
  const apply = () => editor.defineTheme(POLICY_THEME, themeOf(readTokens(at)))
  const night = matchMedia('(prefers-color-scheme: dark)')
  const root = new MutationObserver(apply)
  root.observe(document.documentElement, { attributeFilter: ['data-theme', 'style', 'class'] })
  night.addEventListener('change', apply)
  apply()
  return {
    dispose() {
      root.disconnect()
      night.removeEventListener('change', apply)
    },
  }
}

function themeOf(token: TokenColours): editor.IStandaloneThemeData {
  return {
    base: isDark(token.sheet) ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: token.ink },
      { token: 'string.key', foreground: token.accent },
      { token: 'string', foreground: token.ink },
      { token: 'literal', foreground: token.ink },
      { token: 'delimiter', foreground: token['ink-soft'] },
      { token: 'string.allow', foreground: token.allowed, fontStyle: 'bold' },
      { token: 'string.deny', foreground: token.denied, fontStyle: 'bold' },
      { token: 'string.variable', foreground: token.warning, fontStyle: 'italic' },
    ],
    colors: { ...textColours(token), ...widgetColours(token) },
  }
}

function textColours(token: TokenColours): Record<string, string> {
  return {
    'editor.background': token.sheet,
    'editor.foreground': token.ink,
    'editorCursor.foreground': token.accent,
    'editorLineNumber.foreground': token['ink-soft'],
    'editorLineNumber.activeForeground': token.ink,
    'editor.selectionBackground': faint(token.accent, '4d'),
    'editor.inactiveSelectionBackground': faint(token.accent, '2e'),
    'editor.selectionHighlightBackground': faint(token.accent, '26'),
    'editor.findMatchBackground': faint(token.tape, 'b3'),
    'editor.findMatchBorder': token['line-strong'],
    'editor.findMatchHighlightBackground': faint(token.tape, '66'),
    'editor.foldBackground': faint(token.accent, '1a'),
    'editorGutter.foldingControlForeground': token['ink-soft'],
    'editorBracketMatch.background': token['accent-soft'],
    'editorBracketMatch.border': token['line-strong'],
    // All levels alike: in a policy, colour has other things to say. A bracket without its partner is seen, though.
    'editorBracketHighlight.foreground1': token['ink-soft'],
    'editorBracketHighlight.foreground2': token['ink-soft'],
    'editorBracketHighlight.foreground3': token['ink-soft'],
    'editorBracketHighlight.unexpectedBracket.foreground': token.denied,
    'editorIndentGuide.background1': token.line,
    'editorIndentGuide.activeBackground1': token['line-strong'],
    'editorError.foreground': token.denied,
    'editorWarning.foreground': token.warning,
    'editorInfo.foreground': token.accent,
    'editorOverviewRuler.errorForeground': token.denied,
    'editorOverviewRuler.warningForeground': token.warning,
    'editorOverviewRuler.infoForeground': token.accent,
    'editorOverviewRuler.border': faint(token.line, '00'),
    'scrollbar.shadow': faint(token.shadow, '00'),
    'scrollbarSlider.background': faint(token['line-strong'], '66'),
    'scrollbarSlider.hoverBackground': faint(token['line-strong'], '99'),
    'scrollbarSlider.activeBackground': token['line-strong'],
  }
}

function widgetColours(token: TokenColours): Record<string, string> {
  return {
    foreground: token.ink,
    focusBorder: token.accent,
    descriptionForeground: token['ink-soft'],
    'widget.shadow': token.shadow,
    'editorWidget.background': token.paper,
    'editorWidget.foreground': token.ink,
    'editorWidget.border': token['line-strong'],
    'editorHoverWidget.background': token.paper,
    'editorHoverWidget.border': token['line-strong'],
    'editorHoverWidget.statusBarBackground': token.well,
    'editorSuggestWidget.background': token.paper,
    'editorSuggestWidget.border': token['line-strong'],
    'editorSuggestWidget.foreground': token.ink,
    'editorSuggestWidget.highlightForeground': token.accent,
    'editorSuggestWidget.focusHighlightForeground': token.accent,
    'editorSuggestWidget.selectedBackground': token['accent-soft'],
    'editorSuggestWidget.selectedForeground': token.ink,
    'editorSuggestWidget.selectedIconForeground': token.ink,
    'editorMarkerNavigation.background': token.paper,
    'editorMarkerNavigationError.background': token.denied,
    'editorMarkerNavigationWarning.background': token.warning,
    'editorMarkerNavigationInfo.background': token.accent,
    'list.hoverBackground': token.well,
    'list.focusBackground': token['accent-soft'],
    'list.focusForeground': token.ink,
    'list.highlightForeground': token.accent,
    'icon.foreground': token['ink-soft'],
    'symbolIcon.enumeratorForeground': token['ink-soft'],
    'symbolIcon.valueForeground': token['ink-soft'],
    'symbolIcon.propertyForeground': token.accent,
    'symbolIcon.functionForeground': token.accent,
    'symbolIcon.snippetForeground': token['ink-soft'],
    'symbolIcon.fileForeground': token['ink-soft'],
    'input.background': token.sheet,
    'input.foreground': token.ink,
    'input.border': token['line-strong'],
    'input.placeholderForeground': token['ink-faint'],
    'inputOption.activeBackground': token['accent-soft'],
    'inputOption.activeBorder': token.accent,
    'inputOption.activeForeground': token.ink,
    'toolbar.hoverBackground': token.well,
    'menu.background': token.paper,
    'menu.foreground': token.ink,
    'menu.border': token['line-strong'],
    'menu.selectionBackground': token['accent-soft'],
    'menu.selectionForeground': token.ink,
    'menu.separatorBackground': token.line,
    'textLink.foreground': token.accent,
    'textCodeBlock.background': token.well,
    'textPreformat.foreground': token.ink,
    'textPreformat.background': token.well,
  }
}

function faint(colour: string, alpha: string): string {
  return colour.slice(0, 7) + alpha
}
