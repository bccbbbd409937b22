using Hub.Grains.Live;

namespace Hub.Server.Knocking;

public static class KnockingServices
{
    public static void AddKnocking(this IServiceCollection services)
    {
        services.AddSingleton<VapidKeys>();
        services.AddSingleton<PushServices>();
        services.AddSingleton<Devices>();
        services.AddSingleton<Knocker>();
        services.AddSingleton<IKnockOut>(provider => provider.GetRequiredService<Knocker>());
    }

    public static void AddKnocker(this IServiceCollection services) => services.AddHostedService(provider => provider.GetRequiredService<Knocker>());
}
