using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Survey.Core;

namespace Survey.Host;

/// <summary>Where the service listens: a socket that is bound already, so that port 0 has become a real one before anything is told about it.</summary>
internal sealed class ListeningAddress : IDisposable
{
    private readonly Socket _socket;
    private bool _taken;

    private ListeningAddress(Socket socket, Uri address)
    {
        _socket = socket;
        Address = address;
    }

    /// <summary>The address that a browser on this machine reaches the service at.</summary>
    public Uri Address { get; }

    /// <summary>What the socket is bound to.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_socket.LocalEndPoint!;

    /// <summary>
    /// Binds to an address such as <c>http://127.0.0.1:0</c>, where 0 stands for a free port, or <c>http://0.0.0.0:8080</c>. Throws
    /// <see cref="HostStartException"/> when it cannot.
    /// </summary>
    public static ListeningAddress Bind(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.AbsolutePath != "/" || ToIp(uri) is not { } ip)
            throw Refused(url, "Write http://, an IP address or localhost, and a port. For https put a reverse proxy in front.");
        var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(ip, uri.Port));
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw Refused(url, exception.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? "The port is in use; choose another one."
                : $"The address cannot be used: {exception.Message}");
        }

        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        var host = IPAddress.Any.Equals(ip) || IPAddress.IPv6Any.Equals(ip) ? "localhost" : uri.Host;
        return new ListeningAddress(socket, new UriBuilder(Uri.UriSchemeHttp, host, port).Uri);
    }

    /// <summary>The socket, which is the caller's from now on.</summary>
    public Socket Take()
    {
        _taken = true;
        return _socket;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_taken)
            _socket.Dispose();
    }

    private static IPAddress? ToIp(Uri uri) => uri.Host == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(uri.DnsSafeHost, out var ip) ? ip
        : null;

    private static HostStartException Refused(string url, string reason) => new("The address", ImmutableArray.Create(new Problem("url", url, reason)));
}
