using System.Globalization;
using System.Text;
using QRCoder;

namespace CielOuvert.Report.Printing;

/// <summary>An address as a picture that a telephone reads: drawn as one SVG path, so that paper keeps it sharp.</summary>
public static class QrCode
{
    private const int Quiet = 4;

    /// <summary>The same address always gives the same bytes.</summary>
    public static string Svg(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        // The library draws its own margin of four modules around; a picture on white paper has it already.
        var size = rows.Count - (2 * Quiet);
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (!rows[y + Quiet][x + Quiet]) continue;
                var from = x;
                while (x + 1 < size && rows[y + Quiet][x + 1 + Quiet]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1h-{x - from + 1}z");
            }
        }

        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"{size}\" height=\"{size}\"><path fill=\"#111a2c\" shape-rendering=\"crispEdges\" d=\"{path}\"/></svg>";
    }
}
