export { ownScript } from './own-script'
export { styleNonce, tightenStyles } from './styles'
