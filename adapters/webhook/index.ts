export { type WebhookOptions, webhookPoster } from './poster.ts'
