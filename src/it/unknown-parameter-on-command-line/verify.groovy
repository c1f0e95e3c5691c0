String log = new File(basedir, 'build.log').text
assert log.contains('leakstop has no property leakstop.exclude (on the command line). Did you mean leakstop.excludes?')
assert !log.contains('\tat ')
