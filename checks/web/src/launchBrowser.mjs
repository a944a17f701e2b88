import packaged from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

/** Switches that belong to running in one process on a server; a browser as people have it has none of them. */
const NOT_OURS = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']

/** A real browser, from the package registry rather than from the machine. */
export async function launchBrowser() {
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: packaged.args.filter((one) => !NOT_OURS.includes(one) && !one.startsWith('--headless')),
    headless: true,
  })
}
