import { parentPort } from 'node:worker_threads'
import { extract } from './extract.ts'

/* Pages are read in a thread of their own, so that one made to be slow or large ends with it. */

parentPort?.on('message', (html: string) => parentPort?.postMessage(extract(html)))
parentPort?.postMessage('ready')
