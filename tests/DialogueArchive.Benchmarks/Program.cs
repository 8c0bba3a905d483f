using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DialogueArchive.Benchmarks;

if (args is ["generate", var count, var folder])
{
    Texts.Write(int.Parse(count, CultureInfo.InvariantCulture), folder);
    return 0;
}
if (args is ["traps"])
{
    return Traps.Run();
}
BenchmarkSwitcher
    .FromAssembly(typeof(ReaderBenchmarks).Assembly)
    .Run(
        args,
        DefaultConfig.Instance.AddJob(
            Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(8)
        )
    );
return 0;
