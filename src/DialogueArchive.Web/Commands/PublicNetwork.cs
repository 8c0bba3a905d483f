using System.Net;

namespace DialogueArchive.Web.Commands;

/// <summary>
/// The addresses of the public internet: neither this machine nor a private network, nor what is reserved for other uses or
/// leads to such an address by another way of writing it.
/// </summary>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] OthersOfVersion4 =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // All that is assigned to the public so far, and what it holds of other uses: tunnels into version 4, examples.
    private static readonly IPNetwork Version6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] OthersOfVersion6 =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Whether it is one of them.</summary>
    public static bool Contains(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
            ? !Array.Exists(OthersOfVersion4, network => network.Contains(plain))
            : Version6.Contains(plain) && !Array.Exists(OthersOfVersion6, network => network.Contains(plain));
    }
}
