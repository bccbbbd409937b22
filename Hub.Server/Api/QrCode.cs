using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using QRCoder;

namespace Hub.Server.Api;

/// <summary>An address for the camera of a phone, as a picture.</summary>
static class QrCode
{
    public static FileContentHttpResult Of(string address, HttpContext http)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        http.Response.Headers.CacheControl = "private, no-cache";
        var svg = new SvgQRCode(data).GetGraphic(new System.Drawing.Size(400, 400), "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(svg), "image/svg+xml");
    }
}
