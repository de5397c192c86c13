// Starts the emulator and stops it, its data saved, when whoever started it closes the pipe or dies.
"use strict";

process.stdin.resume();
process.stdin.once("close", () => process.emit("SIGTERM"));
require("azurite/dist/src/azurite.js");
