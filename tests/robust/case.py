"""What one case of tests/robust/run is."""


class Case:
    """One run: a program (source) or only arguments, and the ends it may come to.

    exits   exit codes it may end with; a negative one is a signal
    error   what the last line of standard error must match unless the exit code is 0
    out     what standard output must match
    capped  the outcome depends on the limit of address space (`megabytes`, by default 2 GB)
    """

    def __init__(
        self,
        name,
        source=None,
        exits=(0,),
        error=None,
        out=None,
        arguments=(),
        stdin=b'',
        seconds=10,
        megabytes=0,
        capped=False,
        redirections='',
        kind='',
    ):
        self.name, self.error, self.out, self.stdin, self.seconds = name, error, out, stdin, seconds
        self.source = source.encode() if isinstance(source, str) else source
        self.exits, self.arguments = frozenset(exits), list(arguments)
        self.megabytes, self.capped = megabytes, capped or bool(megabytes)
        self.redirections, self.kind = redirections, kind
