using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Formats.Json;
using CsCheck;

namespace CielOuvert.Tests.Formats.Json;

/// <summary>The examples of RFC 8785.</summary>
public sealed class WritingCanonicalJson
{
    [Theory] // Appendix B
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void A_number_prints_as_ecmascript_prints_it(ulong bits, string printed) =>
        EcmaScriptNumbers.Print(BitConverter.UInt64BitsToDouble(bits)).ShouldBe(printed);

    [Theory] // Appendix B
    [InlineData(0x7fffffffffffffff)]
    [InlineData(0x7ff0000000000000)]
    public void What_is_no_number_is_never_printed(ulong bits) => Should.Throw<ArgumentException>(() => EcmaScriptNumbers.Print(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void A_printed_number_is_the_same_double() => Gen.Double.Where(double.IsFinite).Sample(number => double.Parse(EcmaScriptNumbers.Print(number)) == number, iter: 20_000);

    [Fact] // §3.2.2
    public void Literals_strings_and_numbers_take_their_one_form() => Canonical(
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
          "literals": [null, true, false]
        }
        """).ShouldBe("""{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""");

    [Fact] // §3.2.3
    public void Keys_are_in_the_order_of_their_utf_16_code_units() => Canonical(
        """
        {
          "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
          "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """).ShouldBe(
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\"," +
        "\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");

    [Theory]
    [InlineData("-0", "0")]
    [InlineData("10", "10")]
    [InlineData("1.0", "1")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("12345678901234567890", "12345678901234567000")]
    [InlineData("\"\\u2028\\/\\u007f\"", "\"\u2028/\u007f\"")]
    [InlineData("[ ]", "[]")]
    [InlineData("{ }", "{}")]
    public void Whatever_was_written_otherwise_takes_its_one_form(string json, string canonical) => Canonical(json).ShouldBe(canonical);

    [Fact]
    public void A_tree_being_built_and_one_that_was_read_agree()
    {
        var built = new JsonObject { ["b"] = new JsonArray(1.5m, "é", null), ["a"] = true };

        Encoding.UTF8.GetString(CanonicalJson.Write(built)).ShouldBe("""{"a":true,"b":[1.5,"é",null]}""");
        CanonicalJson.Sha256(built).ShouldBe(CanonicalJson.Sha256(JsonDocument.Parse("""{"b":[15e-1,"\u00e9",null],"a":true}""").RootElement));
    }

    [Fact] // FIPS 180-4, of "{}"
    public void The_hash_is_in_small_hexadecimal_digits() =>
        CanonicalJson.Sha256(new JsonObject()).ShouldBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");

    [Theory] // RFC 7493
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("1e400")]
    public void What_is_not_i_json_is_never_hashed(string json) => Should.Throw<ArgumentException>(() => Canonical(json));

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Write(JsonDocument.Parse(json).RootElement));
}
