// How the browser tests run: against dist/ on a server of this folder, in the system's Chromium.
import { defineConfig } from "@playwright/test";
import { desktop } from "./sizes.js";

const port = Number(process.env.PORT ?? 8099);

export default defineConfig({
  testDir: ".",
  outputDir: "out/results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A machine under load may miss a moment: what fails twice is at fault, and what failed once is listed as flaky.
  retries: 1,
  // A machine of two slow cores needs most of a minute for the longest walks.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: desktop,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
    colorScheme: "light",
    // Recording every step slows the tests; TRACE=1 keeps a trace of each test that fails.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // No other host can be reached, whatever the machine's network.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ],
    },
  },
  webServer: {
    command: `node server.js ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
