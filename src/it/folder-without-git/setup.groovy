// Within the build folder the search for a repository would find the one of leakstop itself.
File folder = new File(outside, 'without-git')
folder.mkdirs()
new File(folder, 'pom.xml').text = new File(basedir, 'pom.xml').text
return true
