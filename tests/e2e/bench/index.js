// Times of the built page in Chromium: a key and the results after it, a report beside pdfmake, how long nothing else can happen.
// Prints `name value unit`; `cargo xtask bench` runs it. Needs dist/ and the command SXSH.
import { typing } from "./keys.js";
import { lighthouse } from "./lighthouse.js";
import { longest } from "./tasks.js";
import { reports } from "./report.js";
import { run } from "./run.js";

await run([typing, reports, longest, lighthouse]);
