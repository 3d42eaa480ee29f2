using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace CielOuvert.Tests.Accounts;

/// <summary>A real SMTP server (Debian's python3-aiosmtpd) in a process of its own, which keeps letters as files.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private MailServer(Process process, DirectoryInfo folder, int port) => (this.process, this.folder, Port) = (process, folder, port);

    public int Port { get; }

    /// <summary>What one writes after <c>--mail</c> to use it.</summary>
    public string Address(string user = "", string password = "", string also = "") =>
        new UriBuilder("smtp", "127.0.0.1", Port) { UserName = user, Password = Uri.EscapeDataString(password), Query = $"from=register@example.org{also}" }.ToString();

    /// <summary>Whether a name and a password were shown that it does not know.</summary>
    public bool HasRefused => File.Exists(Path.Combine(folder.FullName, "refused"));

    public static async Task<MailServer> Start(string user = "", string password = "", string certificate = "", string key = "")
    {
        var folder = Directory.CreateTempSubdirectory("ciel-mail-");
        var port = FreePort();
        var start = new ProcessStartInfo("/usr/bin/python3", [Script(), folder.FullName, $"{port}", user, password, certificate, key]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (!File.Exists(start.FileName)) Assert.Skip("No /usr/bin/python3 here: './ciel test' installs python3-aiosmtpd.");
        var process = Process.Start(start) ?? throw new InvalidOperationException("It did not start.");
        if (await process.StandardOutput.ReadLineAsync() == "ready") return new(process, folder, port);
        var said = await process.StandardError.ReadToEndAsync();
        if (said.Contains("No module named 'aiosmtpd'", StringComparison.Ordinal)) Assert.Skip("No python3-aiosmtpd here: './ciel test' installs it.");
        throw new InvalidOperationException(said);
    }

    /// <summary>The letters that came, once there are so many or some seconds have passed.</summary>
    public async Task<IReadOnlyList<string>> Letters(int expected)
    {
        for (var tries = 0; tries < 200 && folder.GetFiles("*.eml").Length < expected; tries++) await Task.Delay(50);
        return [.. folder.GetFiles("*.eml").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => File.ReadAllText(file.FullName))];
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here) ?? "", "smtp_server.py");
}
