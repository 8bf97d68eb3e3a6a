using System.Globalization;
using Archive.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["corpus", var count, var folder] && int.TryParse(count, CultureInfo.InvariantCulture, out var articles) && articles > 0)
{
    var corpus = new Corpus(articles);
    corpus.WriteTo(folder);
    Console.WriteLine($"{articles} articles and {corpus.Records} records in {folder}");
    return 0;
}

if (args is ["hugo", var number, var target] && int.TryParse(number, CultureInfo.InvariantCulture, out var pages) && pages > 0)
{
    HugoSite.Write(new Corpus(pages), target);
    return 0;
}

if (args is ["floor", var source, var copy])
{
    Floor.Write(source, copy);
    return 0;
}

if (args is ["latency", var root])
{
    Latency.Measure(root);
    return 0;
}

if (args is ["stages", .. var rest])
{
    BenchmarkRunner.Run<Stages>(args: rest);
    return 0;
}

Console.Error.WriteLine("Usage: corpus COUNT FOLDER   writes an invented archive of COUNT articles into FOLDER\n       hugo COUNT FOLDER     writes the same archive as a Hugo site\n       floor FOLDER COPY     times the bare writing of the files of FOLDER to COPY\n       latency FOLDER        measures how long the preview of the archive in FOLDER takes to show a save\n       stages                measures each stage of a build by itself (BenchmarkDotNet; its options may follow)");
return 2;
