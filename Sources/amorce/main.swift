import AmorceCLI

EntryPoint.run()
