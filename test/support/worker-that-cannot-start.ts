/** A reader that ends before it was ready. */
throw new Error('no reader today')
