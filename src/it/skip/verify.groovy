String log = new File(basedir, 'build.log').text
assert log.contains('leakstop is skipped (leakstop.skip): nothing was scanned.')
assert !new File(basedir, 'target/leakstop').exists()
