using CielOuvert.Exchange.Tables;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Bags;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Dumps;
using CielOuvert.Register.History;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Dumps;

/// <summary>
/// Writes a register, or a part of it, as a package that stands by itself: plain files, their description (Data Package), their hashes (BagIt), a licence
/// and a README. What is written depends on the register alone, never on the clock.
/// </summary>
public static class Packing
{
    /// <summary>Who it is written for.</summary>
    public static Viewer ViewerOf(DumpSort sort) => sort == DumpSort.Public ? Viewer.Visitor : Viewer.Keeper;

    /// <param name="visit">A visit of nobody, for words and names.</param>
    public static async Task<Outcome<PackageWords>> Write(DumpSort sort, Selection? selection, Visit visit, BagTarget target, CancellationToken stop, IProgress<Progress>? progress = null)
    {
        var begun = await DumpReading.Begin(visit.Register, selection, ViewerOf(sort), isWhole: sort == DumpSort.Full, stop);
        if (!begun.IsDone(out var dump)) return Outcome<PackageWords>.Refused(begun.Refusals);
        await using (dump)
        {
            var still = visit with { Viewer = ViewerOf(sort), AsOf = dump.AsOf, Tongue = Tongues.FromCode(dump.Descriptor.MainLanguage) ?? Tongue.French };
            var bag = new BagWriting(target);
            var tables = new TablesWriting(bag, dump, still);
            var records = sort == DumpSort.Public ? await new PublicRecords(bag, dump, still, progress).Write(stop) : await dump.WriteTree(bag, stop, progress);
            if (sort != DumpSort.Public) await dump.WriteFiles(bag, isWhole: sort == DumpSort.Full, stop);
            if (sort == DumpSort.Full) await dump.WriteJournal(bag, stop, progress);
            await tables.Write(isPublic: sort == DumpSort.Public, stop);
            var words = PackageWords.Of(sort, dump, visit.Frame, records);
            await Close(words, bag, tables, stop);
            return words;
        }
    }

    private static async Task Close(PackageWords words, BagWriting bag, TablesWriting tables, CancellationToken stop)
    {
        var described = bag.Files.Select(file => Described(file, tables)).OfType<PackedResource>().ToList();
        await bag.Put(ReadmeText.FileName, ReadmeText.Write(words), stop);
        await bag.Put(ReadmeText.LicenceName, ReadmeText.WriteLicence(words), stop);
        await bag.Put(PackageJson.FileName, PackageJson.Write(words, described), stop);
        List<(string, string)> tags =
        [
            ("Source-Organization", words.Organisation), ("External-Description", words.Title.En), ("External-Identifier", words.Address), ("Bagging-Date", words.Day), ("Bag-Software-Agent", "Ciel ouvert"),
            ("Ciel-Dump", words.Sort.ToString().ToLowerInvariant()), ("Ciel-Journal", $"{words.Journal}"), ("Ciel-Private", words.IsPrivate ? "yes" : "no"),
        ];
        if (words.Selection is { } selection) tags.Add(("Ciel-Selection", selection));
        await bag.Close(tags, stop);
    }

    /// <summary>What is read by itself; the files of records and those attached are told of as a whole, by the README and the manifest.</summary>
    private static PackedResource? Described(BagFile file, TablesWriting tables) => file.Path[BagWriting.Payload.Length..].Split('/') switch
    {
        ["register.yaml"] => new(file, new("À qui est le registre.", "Whose register it is.")),
        ["salts.csv"] => new(file, new("Le secret de chaque fiche.", "The secret of each record."), TablesWriting.Salts),
        ["journal", _] => new(file, new("L’historique, ligne par ligne.", "The history, line by line.")),
        ["records", var name] => new(file, new($"Les fiches {name.Split('.')[0]}, une par ligne.", $"The {name.Split('.')[0]} records, one a line.")),
        ["tables", _] => tables.Described(file),
        _ => null,
    };
}
