using System.Text.Encodings.Web;
using System.Text.Json;
using CielOuvert.Accounts;
using CielOuvert.Desk.Remarks;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;

namespace CielOuvert.Desk.Privacy.People;

/// <summary>All that concerns a person, as JSON: what another program can read (GDPR, article 20). Its keys are those of the register's own documents.</summary>
public static class PersonFileJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(PersonFile file)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("controller", file.Organisation);
            json.WriteString("gathered", file.At);
            List(json, "records", file.Records, Record);
            List(json, "accounts", file.Accounts, Account);
            List(json, "journal", file.Signed, Commit);
            List(json, "errorsReported", file.Remarks, Remark);
            List(json, "answersGiven", file.Answers, Remark);
            List(json, "imports", file.Imports, (writer, import) => Strings(writer, ("file", import.File), ("began", Instants.Write(import.Began))));
            List(json, "securityEvents", file.Events, (writer, one) => Strings(writer, ("at", Instants.Write(one.At)), ("what", one.What), ("name", one.Name), ("by", one.Doer), ("network", one.Network), ("detail", one.Detail)));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Record(Utf8JsonWriter json, PersonRecord record)
    {
        Strings(json, ("kind", record.Current.Kind.Code), ("slug", record.Current.Slug), ("sight", Sights.CodeOf(record.Current.Sight)));
        Document(json, record.Current);
        List(json, "versions", record.Versions, (writer, past) =>
        {
            writer.WriteNumber("version", past.Record.Version);
            Strings(writer, ("at", Instants.Write(past.At)), ("by", past.By), ("why", past.Why));
            Document(writer, past.Record);
        });
        List(json, "linkedFrom", record.Links, (writer, link) => Strings(writer, ("role", link.Role), ("kind", link.From.Kind.Code), ("slug", link.From.Slug), ("name", link.From.Name?.OriginalWording.Text)));
    }

    private static void Account(Utf8JsonWriter json, PersonAccount one)
    {
        var account = one.Account;
        Strings(json, ("email", account.Email), ("name", account.Name), ("role", RoleNames.CodeOf(account.Role)), ("added", Instants.Write(account.Added)), ("closed", account.Disabled is { } closed ? Instants.Write(closed) : null), ("passwordChosen", one.PasswordChosen is { } chosen ? Instants.Write(chosen) : null));
        List(json, "sessions", one.Sessions, (writer, session) => Strings(writer, ("begun", Instants.Write(session.Begun)), ("seen", Instants.Write(session.Seen)), ("browser", session.Agent)));
        List(json, "passkeys", one.Passkeys, (writer, key) => Strings(writer, ("name", key.Name), ("added", Instants.Write(key.Added)), ("used", key.Used is { } used ? Instants.Write(used) : null)));
        List(json, "drafts", one.Drafts, (writer, draft) =>
        {
            Strings(writer, ("kind", draft.Kind), ("slug", draft.Slug), ("kept", Instants.Write(draft.Kept)));
            writer.WritePropertyName("typed");
            writer.WriteRawValue(draft.State);
        });
    }

    private static void Commit(Utf8JsonWriter json, PastCommit commit)
    {
        json.WriteNumber("number", commit.Number);
        Strings(json, ("at", Instants.Write(commit.At)), ("by", commit.By), ("why", commit.Why));
        json.WriteNumber("changed", commit.Changed);
    }

    private static void Remark(Utf8JsonWriter json, Remark remark) => Strings(json, ("about", remark.Slug), ("text", remark.Text), ("email", remark.Email), ("language", remark.Tongue), ("sent", Instants.Write(remark.Sent)),
        ("answer", remark.Answer), ("answered", remark.Answered is { } answered ? Instants.Write(answered) : null), ("answeredBy", remark.AnsweredBy));

    private static void Document(Utf8JsonWriter json, Record record)
    {
        json.WritePropertyName("document");
        record.Document.WriteTo(json);
    }

    private static void List<T>(Utf8JsonWriter json, string key, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, params IReadOnlyList<(string Key, string? Value)> members)
    {
        foreach (var (key, value) in members.Where(member => member.Value is not null)) json.WriteString(key, value);
    }
}
