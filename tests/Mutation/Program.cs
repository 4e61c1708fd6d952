using System;
using System.IO;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Mutation;
using TcpFsm.Mutation.Walking;

SpecCompilation spec = SpecCompiler.Compile(new SourceText("spec/tcp.fsm.yaml", File.ReadAllText(RepositoryFolder.PathOf("spec/tcp.fsm.yaml"))));
return args switch
{
    [] => new MutationRun(spec, Console.Out).Run(""),
    ["mutants", var filter] => new MutationRun(spec, Console.Out).Run(filter),
    ["invariants", var filter] => new MutationRun(spec, Console.Out).RunWalks(filter),
    ["walk", .. var rest] => new ConversationRun(spec, Console.Out).Run(rest is [var count, ..] ? int.Parse(count) : 100_000, rest is [_, var seed] ? ulong.Parse(seed) : 1),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Mutation [mutants TEXT | invariants TEXT | walk [CONVERSATIONS [SEED]]]");
    return 2;
}
