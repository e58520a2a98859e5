export { default as PolicyEditor } from './PolicyEditor.svelte'
export type { EditorSuggestions } from './suggestions'
