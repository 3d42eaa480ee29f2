using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Desk;

/// <summary>The demonstration served, with somebody of a role at its desk; fresh for each test, which may write.</summary>
public abstract class AtTheDesk(Role role) : IAsyncLifetime
{
    private ServedRegister? served;
    private Seat? seat;

    protected ServedRegister Served => served ?? throw new InvalidOperationException("Nothing is served yet.");

    /// <summary>Who is seated.</summary>
    protected Seat Seated => seat ?? throw new InvalidOperationException("Nobody is seated yet.");

    public virtual async ValueTask InitializeAsync()
    {
        served = await ServedRegister.Demo();
        seat = role == Role.Visitor ? Seat.OfNobody(served) : await Seat.Of(served, role);
    }

    public async ValueTask DisposeAsync()
    {
        seat?.Dispose();
        if (served is not null) await served.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A record as it stands, for those who see all.</summary>
    protected async Task<Register.Records.Record> Read(string slug) =>
        await Served.Register.Read(slug, Viewer.Keeper, AsOf.Now, CancellationToken.None) is Reading.Here(var record) ? record : throw new InvalidOperationException($"{slug} is not there.");
}
