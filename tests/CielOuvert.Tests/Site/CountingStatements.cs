using System.Diagnostics;
using System.Diagnostics.Metrics;
using CielOuvert.Register.Storage;

namespace CielOuvert.Tests.Site;

/// <summary>How many statements one visit makes a site ask, whoever else asks meanwhile: those of its trace.</summary>
internal sealed class CountingStatements : IDisposable
{
    // A server gives a request its trace only where somebody listens.
    private readonly ActivityListener tracing = new()
    {
        ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
        Sample = static (ref _) => ActivitySamplingResult.AllData,
    };

    private readonly MeterListener metering = new();
    private readonly Lock counting = new();
    private readonly Dictionary<ActivityTraceId, int> counts = [];

    public CountingStatements()
    {
        ActivitySource.AddActivityListener(tracing);
        metering.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Statements.Meter) listener.EnableMeasurementEvents(instrument);
        };
        metering.SetMeasurementEventCallback<long>((_, count, _, _) => Count((int)count));
        metering.Start();
    }

    /// <summary>Asks for a page that no cache may answer.</summary>
    public async Task<int> On(ServedRegister site, string path)
    {
        var trace = ActivityTraceId.CreateRandom();
        // Who brings a cookie gets no kept page.
        using var answer = await site.Get(path, ("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"), ("Cookie", "fresh=1"));
        ((int)answer.StatusCode).ShouldBeOneOf([200, 404], path + answer.Headers.Location);
        lock (counting) return counts.GetValueOrDefault(trace);
    }

    public void Dispose()
    {
        metering.Dispose();
        tracing.Dispose();
    }

    private void Count(int count)
    {
        if (Activity.Current is not { TraceId: var trace }) return;
        lock (counting) counts[trace] = counts.GetValueOrDefault(trace) + count;
    }
}
