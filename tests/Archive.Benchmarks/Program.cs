using System.Globalization;
using Archive.Benchmarks;

if (args is ["corpus", var count, var folder] && int.TryParse(count, CultureInfo.InvariantCulture, out var articles) && articles > 0)
{
    var corpus = new Corpus(articles);
    corpus.WriteTo(folder);
    Console.WriteLine($"{articles} articles and {corpus.Records} records in {folder}");
    return 0;
}

Console.Error.WriteLine("Usage: corpus COUNT FOLDER   writes an invented archive of COUNT articles into FOLDER");
return 2;
