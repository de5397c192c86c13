namespace Survey.App.Batches;

/// <summary>A file is larger than a batch takes. Thrown while it is being read, so that whoever stores it stops.</summary>
public sealed class UploadTooLargeException() : Exception($"A file may have at most {MeasuredStream.Limit} bytes.");
