String log = new File(basedir, 'build.log').text
assert log.contains('leakstop has no parameter <failOm>')
assert log.contains('Did you mean <failOn>?')
assert !log.contains('\tat ')
