# The file of a province: what became of measures, as the office hands it back to the plants.
province-newer = The province file was written by a later version of the program (format { $version }): open it with the latest version.
province-changed = The province file was changed after it was written and cannot be used: ask for the original.
province-none = The province file does not name a province code (“{ $found }”).
province-year = The province file names the year { $found }, which cannot be the year of the data.
province-undated = The province file does not name a valid day of writing (“{ $found }”).
province-too-few = The province file has a figure of only { $n } plants ({ $measure }); only figures of 5 or more are used.
province-impossible = The province file has figures that cannot be true ({ $measure }): more done than plants, or a lowest value above the median.
province-twice = The province file names the measure { $measure } twice for the same sector.
province-file = { $file }: { $reason }
province-good = { $file }: file of the province { $province }, data of { $year }, { $measures } lines of { $facilities } facilities
province-kept = { $file } was opened: data of { $year } from { $province } ({ $facilities } plants). They are shown beside the catalogue’s figures at the questions and results, and do not change any figure of the assessment.
province-not-kept = { $file }: the browser could not keep the province file. Free some storage and open the file again.
province-heading = Figures of the province
province-what = Results of implementing measures in { $province }, data of { $year }, as reported by { $facilities } plants. Prepared by the office on { $day } with catalogue { $catalogue }, code { $digest }. Only figures of at least 5 plants are given; they do not change any figure of the assessment.
province-rehearsal = These are rehearsal figures of example plants.
province-remove = Remove the figures of the province
province-removed = The figures of the province have been removed from this computer.
province-remove-failed = The browser could not remove the figures of the province.
province-done-sector = same sector: done by { $done } of { $n } plants
province-done-all = all sectors: done by { $done } of { $n } plants
province-realised-sector = same sector: realised { $median } of the estimate ({ $lowest } to { $highest }, n = { $n })
province-realised-all = all sectors: realised { $median } of the estimate ({ $lowest } to { $highest }, n = { $n })
province-in = In { $province }
province-source = Source: office of { $province }, data of { $year }, written on { $day }.
province-with-former = { $name } (formerly { $former })
